#include "load/report.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "load/yaml_values.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

/// The keys that `--set` may change: those that are one text.
constexpr std::array<std::string_view, 7> setting_names{"title",    "subject", "codebook", "wave",
                                                        "language", "brand",   "house"};

constexpr std::array<std::string_view, 15> report_keys{"title",    "subject", "codebook",     "wave",    "language",
                                                       "brand",    "house",   "authors",      "goal",    "comparable",
                                                       "keywords", "marks",   "presentation", "handout", "slides"};

class KeyReader {
 public:
  KeyReader(YamlMapping& keys, const Environment& environment, SourceMap& sources, Diagnostics& diagnostics)
      : keys_(keys), environment_(environment), sources_(sources), diagnostics_(diagnostics) {}

  /// A text of the report, or what `--set` puts in its place.
  std::optional<SourceText> read(std::string_view key) {
    const auto node = keys_.take(key);
    // The last one counts, as on every command line.
    const auto& settings = environment_.settings;
    const auto setting =
        std::find_if(settings.rbegin(), settings.rend(), [&](const auto& s) { return s.first == key; });
    if (setting != settings.rend()) return placed(*setting);
    return node ? read_source_text(*node, diagnostics_) : std::nullopt;
  }

  std::optional<Spanned> read_name(std::string_view key) {
    const auto text = read(key);
    return text ? std::optional(Spanned{text->text(), text->span()}) : std::nullopt;
  }

  std::optional<Spanned> require_name(std::string_view key) {
    auto name = read_name(key);
    if (!name && !keys_.has(key)) keys_.miss("missing-key", key, fmt::format("the report lacks the key `{}`", key));
    return name;
  }

 private:
  YamlMapping& keys_;
  /// Words of the document are looked at like those of a file, so they stand in one of their own.
  [[nodiscard]] SourceText placed(const std::pair<std::string, std::string>& setting) const {
    const auto& [key, value] = setting;
    if (key != "title" && key != "subject") return {value, Span{}};
    return {value, Span{sources_.add("--set " + key, value), 0, value.size()}};
  }

  const Environment& environment_;
  SourceMap& sources_;
  Diagnostics& diagnostics_;
};

void refuse_unknown_settings(const Environment& environment, Diagnostics& diagnostics) {
  const std::vector<std::string> valid(setting_names.begin(), setting_names.end());
  for (const auto& [name, value] : environment.settings) {
    if (std::find(valid.begin(), valid.end(), name) != valid.end()) continue;
    diagnostics.error("unknown-setting", {}, fmt::format("--set knows no key `{}`", name)).hints = suggest(name, valid);
  }
}

}  // namespace

ReportKeys read_report_keys(std::vector<YamlEntry> entries, ReportFiles files, const Environment& environment,
                            SourceMap& sources, Diagnostics& diagnostics) {
  refuse_unknown_settings(environment, diagnostics);
  const Span place = entries.empty() ? Span{} : entries.front().key.span();
  YamlMapping keys(std::move(entries), "the report", place, diagnostics);
  if (files == ReportFiles::incomplete) keys.excuse_missing();
  keys.read_misspelt({report_keys.begin(), report_keys.end()});
  KeyReader texts(keys, environment, sources, diagnostics);
  ReportKeys read;
  ReportSpec& report = read.report;
  report.span = place;
  report.title = texts.require_name("title").value_or(Spanned());
  report.subject = texts.read("subject");
  report.wave = texts.require_name("wave").value_or(Spanned());
  report.language = texts.require_name("language").value_or(Spanned());
  report.house = texts.read_name("house");
  keys.read("authors", read_words, report.authors);
  keys.read("keywords", read_words, report.keywords);
  if (const auto node = keys.take("goal")) report.goal = read_goal(*node, *keys.place_of("goal"), diagnostics);
  keys.read("comparable", read_texts, report.comparable);
  keys.read("marks", read_marks, report.marks);
  read.presentation = keys.take("presentation");
  read.codebook = texts.require_name("codebook");
  read.brand = texts.require_name("brand");
  read.handout = keys.take("handout");
  read.handout_place = keys.place_of("handout").value_or(Span());
  // A file of handouts alone needs no slides of its own.
  read.slides = read.handout ? keys.take("slides") : keys.require("slides");
  keys.refuse_unknown_keys();
  return read;
}

}  // namespace andel::load
