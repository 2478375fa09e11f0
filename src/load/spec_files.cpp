#include "load/spec_files.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "load/unreadable_file.hpp"
#include "load/yaml_parser.hpp"
#include "load/yaml_values.hpp"
#include "picture/picture_file.hpp"

namespace andel::load {

namespace {

// Aliases and includes multiply. No report has as many slides or parts.
constexpr std::size_t most_elements = 20000;
constexpr std::size_t most_includes = 1000;

std::string place_in_words(const SourceMap& sources, Span span) {
  const SourceFile& file = sources[span.file];
  return fmt::format("{}:{}", file.path(), file.place_of(span.begin).line);
}

}  // namespace

std::string resolve_path(const std::string& file, std::string_view path) {
  const std::filesystem::path folder = std::filesystem::path(file).parent_path();
  return (folder / std::filesystem::path(path)).lexically_normal().string();
}

std::optional<YamlNode> SpecFiles::open(const std::string& path, Span asked_at) {
  const auto file = sources_.read(path);
  if (!file) {
    diagnostics_.error("missing-file", asked_at, fmt::format("the file `{}` cannot be read", path)).hints =
        explain_unreadable(path);
    return std::nullopt;
  }
  for (const auto& document : documents_) {
    if (document->file() == *file) return document->root();
  }
  auto document = parse_yaml(*file, sources_, diagnostics_);
  if (!document) return std::nullopt;
  return documents_.emplace_back(std::move(document))->root();
}

std::optional<std::vector<YamlEntry>> SpecFiles::open_mapping(const std::string& path, Span asked_at) {
  const auto root = open(path, asked_at);
  if (!root) return std::nullopt;
  if (!root->is_mapping()) {
    report_no_spec(*root);
    return std::nullopt;
  }
  std::vector<FileId> including{root->span().file};
  std::vector<YamlEntry> entries;
  is_whole_ = true;
  gather_mapping(*root, including, entries);
  return entries;
}

void SpecFiles::report_no_spec(YamlNode root) {
  const std::string& path = sources_[root.span().file].path();
  const bool is_empty = root.is_nothing();
  diagnostics_
      .error(is_empty ? "empty-file" : "wrong-type", root.span(),
             is_empty ? fmt::format("`{}` is empty", path) : fmt::format("`{}` does not hold keys and values", path))
      .hints.emplace_back("a spec is YAML: lines such as `title: Annual report`");
}

std::vector<YamlNode> SpecFiles::expand_list(YamlNode list) {
  std::vector<FileId> including{list.span().file};
  std::vector<YamlNode> elements;
  gather_list(list, including, elements);
  return elements;
}

PictureHandle SpecFiles::open_picture(YamlNode name) {
  const auto text = read_text(name, diagnostics_);
  if (!text) return nullptr;
  const std::string path = resolve_path(sources_[name.span().file].path(), *text);
  std::error_code failure;
  const auto size = std::filesystem::file_size(path, failure);
  const bool is_readable = !failure && size <= picture::most_bytes;  // so that no huge file is read for nothing
  const auto file = is_readable ? sources_.read(path) : std::nullopt;
  if (!file) {
    const bool is_huge = !failure && size > picture::most_bytes;
    auto& error = diagnostics_.error(is_huge ? "picture-size" : "missing-file", name.span(),
                                     is_huge ? fmt::format("the picture `{}` has {} MB", path, size / 1'000'000)
                                             : fmt::format("the picture `{}` cannot be read", path));
    error.hints = is_huge ? std::vector{fmt::format("a picture may have {} MB", picture::most_bytes / 1'000'000)}
                          : explain_unreadable(path);
    return nullptr;
  }
  const auto [known, is_new] = pictures_.try_emplace(*file);
  if (is_new) {
    known->second = picture::read_picture({path, sources_[*file].text(), *file, name.span()}, diagnostics_);
  }
  return known->second;
}

std::optional<YamlNode> SpecFiles::open_included(YamlNode name, std::vector<FileId>& including) {
  if (!name.is_scalar()) {
    report_wrong_type(name, "the path of a file", diagnostics_);
    return std::nullopt;
  }
  if (++includes_ > most_includes) {
    if (includes_ == most_includes + 1) {
      diagnostics_.error("too-many", name.span(), fmt::format("more than {} files are included", most_includes));
    }
    return std::nullopt;
  }
  const auto root = open(resolve_path(sources_[name.span().file].path(), name.text()), name.span());
  if (!root) return std::nullopt;
  const FileId file = root->span().file;
  if (std::find(including.begin(), including.end(), file) == including.end()) return root;
  std::string circle;
  for (const FileId id : including) circle += sources_[id].path() + " -> ";
  diagnostics_.error("include-cycle", name.span(), "this file includes itself")
      .hints.push_back(circle + sources_[file].path());
  return std::nullopt;
}

void SpecFiles::gather_mapping(YamlNode root, std::vector<FileId>& including, std::vector<YamlEntry>& entries) {
  if (!root.is_mapping()) {
    report_wrong_type(root, "a mapping of keys to values", diagnostics_);
    is_whole_ = false;
    return;
  }
  std::vector<YamlNode> included;
  for (std::size_t i = 0; i < root.size(); ++i) {
    const YamlNode key = root.key(i);
    const YamlNode value = root.value(i);
    if (key.text() == "include") {
      if (value.is_sequence()) {
        for (std::size_t j = 0; j < value.size(); ++j) included.push_back(value.element(j));
      } else {
        included.push_back(value);
      }
      continue;
    }
    const auto same = std::find_if(entries.begin(), entries.end(), [&](const YamlEntry& entry) {
      return entry.key.is_scalar() && key.is_scalar() && entry.key.text() == key.text();
    });
    if (same == entries.end()) {
      entries.push_back({key, value});
      continue;
    }
    diagnostics_.error("duplicate-key", key.span(), fmt::format("the key `{}` is given twice", key.text()))
        .hints.push_back(fmt::format("it is given first in {}", place_in_words(sources_, same->key.span())));
  }
  for (const YamlNode name : included) {
    const auto file = open_included(name, including);
    if (!file) {
      is_whole_ = false;
      continue;
    }
    including.push_back(file->span().file);
    gather_mapping(*file, including, entries);
    including.pop_back();
  }
}

void SpecFiles::gather_list(YamlNode list, std::vector<FileId>& including, std::vector<YamlNode>& elements) {
  if (!list.is_sequence()) {
    report_wrong_type(list, "a list", diagnostics_);
    return;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    const YamlNode element = list.element(i);
    if (elements.size() >= most_elements) {
      diagnostics_.error("too-many", element.span(), fmt::format("this list has more than {} entries", most_elements));
      return;
    }
    if (!element.is_mapping() || element.size() != 1 || element.key(0).text() != "include") {
      elements.push_back(element);
      continue;
    }
    const auto file = open_included(element.value(0), including);
    if (!file) continue;
    including.push_back(file->span().file);
    gather_list(*file, including, elements);
    including.pop_back();
  }
}

}  // namespace andel::load
