// The waves of a codebook, and how their data files are read.
#include <array>

#include <fmt/format.h>

#include "load/codebook_draft.hpp"

namespace andel::load {

namespace {

constexpr Words<Encoding, 3> encodings{
    {{"utf-8", Encoding::utf8}, {"iso-8859-1", Encoding::latin1}, {"latin1", Encoding::latin1}}};
constexpr Words<char, 3> separator_words{{{";", ';'}, {",", ','}, {"tab", '\t'}}};
constexpr Words<char, 2> decimals{{{",", ','}, {".", '.'}}};

DataSource read_data(YamlNode node, CodebookDraft& draft) {
  DataSource source;
  const auto set_path = [&](YamlNode file) {
    source.span = file.span();
    source.path = resolve_path(draft.files.sources()[file.span().file].path(), file.text());
  };
  if (node.is_scalar()) {
    set_path(node);
    return source;
  }
  YamlMapping keys(node, "`data`", node.span(), draft.diagnostics);
  const auto file = keys.require("file");
  if (file && file->is_scalar()) {
    set_path(*file);
  } else if (file) {
    report_wrong_type(*file, "the path of a data file", draft.diagnostics);
  }
  keys.read("separator", one_of(separator_words), source.separator);
  keys.read("decimal", one_of(decimals), source.decimal);
  keys.read("encoding", one_of(encodings), source.encoding);
  keys.refuse_unknown_keys();
  if (keys.has("decimal") && source.decimal == ',' && source.separator == ',') {
    draft.diagnostics.error("bad-value", *keys.place_of("decimal"), "a comma cannot separate both fields and decimals");
  }
  return source;
}

/// Items are not known yet: their names are kept until they are.
void read_altered(std::string_view key, Alteration alteration, YamlMapping& keys, CodebookDraft& draft) {
  std::vector<Spanned> names;
  keys.read(key, read_texts, names);
  const WaveId wave{static_cast<std::uint32_t>(draft.codebook.waves.size())};
  for (auto& name : names) draft.altered.push_back({wave, std::move(name), alteration});
}

/// Waves are in the order of their dates, and each has data of its own.
void compare_with_earlier(const Wave& wave, CodebookDraft& draft) {
  for (const auto& earlier : draft.codebook.waves) {
    if (!wave.date.empty() && earlier.date == wave.date) {
      draft.diagnostics
          .error("same-date", wave.span, fmt::format("wave `{}` has the date of wave `{}`", wave.id, earlier.id))
          .hints.emplace_back("dates say which wave came first: give each its own");
    }
    if (!wave.data.path.empty() && earlier.data.path == wave.data.path) {
      draft.diagnostics
          .error("same-data", wave.data.span,
                 fmt::format("wave `{}` has the data file of wave `{}`", wave.id, earlier.id))
          .hints.emplace_back("name the file with this wave's answers");
    }
  }
}

}  // namespace

void resolve_altered_items(CodebookDraft& draft) {
  for (const auto& [wave, name, alteration] : draft.altered) {
    const auto item = draft.items.find(name.text, name.span, draft.diagnostics);
    if (item && wave.position < draft.codebook.waves.size()) {
      draft.codebook.waves[wave].altered.push_back({*item, alteration});
    }
  }
}

void read_waves(YamlNode node, CodebookDraft& draft) {
  for_each_id(node, IdUse::wave, draft.diagnostics, [&](std::string id, YamlNode key, YamlNode value) {
    Wave wave;
    wave.span = key.span();
    wave.label = id;
    YamlMapping keys(value, "wave `" + id + "`", key.span(), draft.diagnostics);
    keys.read("label", read_text, wave.label);
    keys.read("fieldwork", read_text, wave.fieldwork);
    keys.require("date", read_date, wave.date);
    if (const auto data = keys.require("data")) wave.data = read_data(*data, draft);
    read_altered("reworded", Alteration::wording, keys, draft);
    read_altered("rescaled", Alteration::scale, keys, draft);
    keys.refuse_unknown_keys();
    const WaveId position{static_cast<std::uint32_t>(draft.codebook.waves.size())};
    if (!draft.waves.add(id, position, key.span(), draft.files.sources(), draft.diagnostics)) return;
    wave.id = std::move(id);
    compare_with_earlier(wave, draft);
    draft.codebook.waves.add(std::move(wave));
  });
}

}  // namespace andel::load
