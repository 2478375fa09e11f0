// Builds a YamlDocument from a parser's events, and reports what the parser lets pass: duplicate keys,
// quotes that are never closed, tags, escaped control characters, texts that a number sign cuts short. Knows no
// library.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/yaml_document.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// Number of an anchor (`&name`) within its file; 0 is none.
using AnchorNumber = std::size_t;

/// Places are bytes of the file. Events must be balanced, as every parser of YAML gives them.
class YamlTreeBuilder {
 public:
  YamlTreeBuilder(YamlDocument& document, Diagnostics& diagnostics) : document_(document), diagnostics_(diagnostics) {}

  void add_nothing(std::size_t at, AnchorNumber anchor);
  /// `at` is the scalar's first byte, or that of the anchor or tag before it.
  void add_scalar(std::size_t at, std::string_view text, AnchorNumber anchor);
  /// `*name`: the anchored node once more.
  void add_alias(std::size_t at, AnchorNumber anchor);
  void begin(NodeKind kind, std::size_t at, AnchorNumber anchor);
  void end();
  /// Refuses an explicit tag such as `!!str` before the node at `at`.
  void refuse_tag(std::size_t at);

  /// Refuses a quoted text, the one at `at`, in which an escape stands for no character.
  void refuse_escape(std::size_t at);

  /// Whether an error of the file was reported that makes its tree useless.
  [[nodiscard]] bool failed() const { return failed_; }
  /// The last quoted scalar that runs over several lines: where a parser stumbles, it is often the cause.
  [[nodiscard]] std::optional<Span> long_quote() const { return long_quote_; }
  /// Where the `[` or `{` stands that holds the next event.
  [[nodiscard]] std::optional<std::size_t> open_bracket() const;

 private:
  struct Open {
    std::uint32_t node;
    std::size_t first_pending;
  };

  std::uint32_t add(YamlDocument::Node node, AnchorNumber anchor);
  /// Warns where ` #1` ends a plain text that was meant to go on: a remark has a space behind its sign.
  void warn_of_cut(const YamlDocument::Node& scalar);
  [[nodiscard]] std::size_t skip_properties(std::size_t at) const;
  [[nodiscard]] std::uint32_t end_of_collection(const YamlDocument::Node& node) const;
  [[nodiscard]] std::uint32_t end_of_last_sibling() const;
  /// Reports keys that were given before in the same mapping, and keeps the first.
  void drop_duplicate_keys(std::uint32_t mapping);

  YamlDocument& document_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> pending_;  // children of the open collections, outermost first
  std::unordered_map<AnchorNumber, std::uint32_t> anchored_;
  std::optional<Span> long_quote_;
  bool failed_ = false;
};

}  // namespace andel::load
