// Opens spec files by name and follows their `include:` keys. Knows where files are, not what they mean.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/yaml_document.hpp"
#include "load/yaml_mapping.hpp"
#include "model/picture.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// A path as somebody in `file`'s folder would mean it.
std::string resolve_path(const std::string& file, std::string_view path);

/// The spec files of one run. Nodes stay valid as long as this lives.
class SpecFiles {
 public:
  SpecFiles(SourceMap& sources, Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

  /// The root of a file, which `asked_at` names; a file that cannot be read is an error there.
  std::optional<YamlNode> open(const std::string& path, Span asked_at);

  /// The entries of the mapping at the top of a file and of the files it includes, the file's own first.
  /// Includes that lead in a circle and keys given in two files are errors.
  std::optional<std::vector<YamlEntry>> open_mapping(const std::string& path, Span asked_at);

  /// Whether all files could be read that the mapping opened last includes.
  [[nodiscard]] bool is_whole() const { return is_whole_; }

  /// The elements of a list, with `- include: file` replaced by the elements of that file's list.
  std::vector<YamlNode> expand_list(YamlNode list);

  /// The picture in the file that `name` names, read once; nothing after an error.
  PictureHandle open_picture(YamlNode name);

  [[nodiscard]] const SourceMap& sources() const { return sources_; }
  /// For files that are no specs.
  [[nodiscard]] SourceMap& sources() { return sources_; }
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

 private:
  void report_no_spec(YamlNode root);
  /// The root of an included file, unless it is one that is being included already.
  std::optional<YamlNode> open_included(YamlNode name, std::vector<FileId>& including);
  void gather_mapping(YamlNode root, std::vector<FileId>& including, std::vector<YamlEntry>& entries);
  void gather_list(YamlNode list, std::vector<FileId>& including, std::vector<YamlNode>& elements);

  SourceMap& sources_;
  Diagnostics& diagnostics_;
  std::deque<std::unique_ptr<const YamlDocument>> documents_;
  std::map<FileId, PictureHandle> pictures_;
  std::size_t includes_ = 0;
  bool is_whole_ = true;
};

}  // namespace andel::load
