#include "load/data_columns.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "support/nearest.hpp"

namespace andel::load {
namespace {

class Matcher {
 public:
  Matcher(const Codebook& codebook, const DataSource& source, std::span<const ColumnName> names, Span whole,
          DataErrors& errors)
      : codebook_(codebook), source_(source), names_(names), whole_(whole), errors_(errors) {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      fields_.try_emplace(names[i].text, Fields{i, i}).first->second.last = i;
    }
  }

  /// Whether the file has the name, be it in other letters.
  [[nodiscard]] bool resembles(const std::string& name) const {
    return fields_.contains(name) ||
           std::ranges::any_of(names_, [&](const auto& candidate) { return are_alike(candidate.text, name); });
  }

  std::optional<std::uint32_t> find(const NeededColumn& column) {
    if (!column.uses.empty()) {
      return find(column.name, span_of(codebook_, column.uses.front()), describe(codebook_, column.uses.front()));
    }
    return find(column.name, whole_, "the weight");
  }

  std::optional<std::uint32_t> find(const std::string& name, Span span, const std::string& reader) {
    const auto found = fields_.find(name);
    if (found == fields_.end()) {
      const auto message =
          fmt::format("`{}` has no column `{}`, from which the codebook takes {}", source_.path, name, reader);
      errors_.add(Diagnostic{Severity::error, "missing-column", span, message, suggest_column(name)});
      return std::nullopt;
    }
    const auto [first, last] = found->second;
    if (first != last) {
      errors_.add(
          Diagnostic{Severity::error,
                     "duplicate-column",
                     names_[last].span,
                     fmt::format("a second column `{}`", name),
                     {fmt::format("the first is number {} of the file's {} columns", first + 1, names_.size())}});
    }
    return first;
  }

 private:
  struct Fields {
    std::uint32_t first;
    std::uint32_t last;
  };

  /// SPSS users shout: `ID` is nearer to `id` than its edit distance tells.
  static bool are_alike(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
  }

  std::vector<std::string> suggest_column(const std::string& name) const {
    std::vector<std::string> all;
    for (const auto& candidate : names_) {
      if (are_alike(candidate.text, name)) return {fmt::format("did you mean `{}`?", candidate.text)};
      all.push_back(candidate.text);
    }
    return suggest(name, all);
  }

  const Codebook& codebook_;
  const DataSource& source_;
  std::span<const ColumnName> names_;
  Span whole_;
  DataErrors& errors_;
  std::unordered_map<std::string_view, Fields> fields_;
};

std::string list_names(std::span<const ColumnName> names) {
  constexpr std::size_t most = 8;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) list += (i > 0 ? ", " : "") + quote(names[i].text);
  if (names.size() > most) list += fmt::format(" and {} more", names.size() - most);
  return list;
}

}  // namespace

Match match_columns(const Codebook& codebook, const DataNeeds& needs, const DataSource& source,
                    std::span<const ColumnName> names, Span whole, DataTable& table, DataErrors& errors) {
  Matcher matcher(codebook, source, names, whole, errors);
  table.columns.resize(needs.columns.size());
  const bool is_strange =
      !matcher.resembles(needs.respondent) &&
      std::ranges::none_of(needs.columns, [&](const auto& column) { return matcher.resembles(column.name); });
  if (is_strange && !needs.columns.empty()) {
    // One mistake, most likely the separator or the wrong file, and not one per column.
    Diagnostic error{Severity::error,
                     "no-known-column",
                     whole,
                     fmt::format("`{}` has none of the columns that the codebook names", source.path),
                     {"its columns: " + list_names(names), "is it the right file, and read with the right separator?"}};
    if (!names.empty() && names.front().text.starts_with("sep=")) {
      error.hints = {"this line tells Excel the separator: delete it, and the next line names the columns"};
    }
    errors.add(std::move(error));
    return Match::none;
  }
  if (!needs.respondent.empty()) table.id_field = matcher.find(needs.respondent, whole, "the respondent id");
  for (std::size_t i = 0; i < needs.columns.size(); ++i) {
    RawColumn& column = table.columns[i];
    column.field = matcher.find(needs.columns[i]);
    if (column.field) column.head = names[*column.field].span;
  }
  return Match::some;
}

}  // namespace andel::load
