// The font manifests (`fonts.yaml`): which families and faces there are, and in which files. Knows no brand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/spec_files.hpp"
#include "model/layout.hpp"

namespace andel::load {

class FontManifest {
 public:
  /// Reads `fonts.yaml` of each folder that has one. A face that several declare is the first's.
  FontManifest(const std::vector<std::string>& folders, SpecFiles& files);

  /// The face of a name such as `Lato bold`: family, space, face. Unknown names are reported.
  [[nodiscard]] std::optional<FaceSource> find(YamlNode name, Diagnostics& diagnostics) const;

 private:
  void read_family(std::string name, YamlNode key, YamlNode value, SpecFiles& files);
  void add(FaceSource face);

  std::vector<FaceSource> faces_;
  std::vector<std::string> families_;
  std::vector<std::string> searched_;
};

}  // namespace andel::load
