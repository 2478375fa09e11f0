// The ids that a spec gives to things: what an id may look like, and who has it already. Knows no spec.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/yaml_document.hpp"
#include "support/diagnostic.hpp"
#include "support/id.hpp"

namespace andel::load {

/// What an id names; some words are taken in the language of texts and conditions.
enum class IdUse { other, figure, wave };

/// The id that a node holds: letters, digits and underscores, not digits alone (but for waves), and none of the
/// reserved words. Anything else is reported.
std::optional<std::string> read_id(YamlNode node, IdUse use, Diagnostics& diagnostics);

/// Reports an id that is given a second time: "segment `small` is defined twice".
void report_duplicate_id(std::string_view kind, std::string_view id, Span again, Span first, const SourceMap& sources,
                         Diagnostics& diagnostics);

/// Reports an id that nothing has, with suggestions: "unknown style `bdoy`", of code "unknown-style".
void report_unknown_id(std::string_view kind, std::string_view id, Span span, const std::vector<std::string>& valid,
                       Diagnostics& diagnostics);

/// The ids of one kind of thing, each with its position and its place in a file.
template <class Position>
class Names {
 public:
  explicit Names(std::string kind) : kind_(std::move(kind)) {}

  /// False where the id is taken; that is reported.
  bool add(const std::string& id, Position position, Span span, const SourceMap& sources, Diagnostics& diagnostics) {
    const auto [entry, is_new] = entries_.try_emplace(id, Entry{position, span});
    if (is_new) {
      ids_.push_back(id);
    } else {
      report_duplicate_id(kind_, id, span, entry->second.span, sources, diagnostics);
    }
    return is_new;
  }

  [[nodiscard]] std::optional<Position> find(const std::string& id) const {
    const auto entry = entries_.find(id);
    return entry == entries_.end() ? std::nullopt : std::optional<Position>(entry->second.position);
  }

  /// The same, with an error and suggestions where there is none of that name.
  std::optional<Position> find(const std::string& id, Span span, Diagnostics& diagnostics) const {
    auto position = find(id);
    if (!position) report_unknown_id(kind_, id, span, ids_, diagnostics);
    return position;
  }

  /// In the order in which they were given.
  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }

 private:
  struct Entry {
    Position position;
    Span span;
  };

  std::string kind_;
  std::unordered_map<std::string, Entry> entries_;
  std::vector<std::string> ids_;
};

}  // namespace andel::load
