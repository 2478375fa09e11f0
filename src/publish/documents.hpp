// The documents of a publication: each depends on some inputs and on the figures that it prints, and is carried over
// from the publication before where none of those has changed. Knows no report and no figure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/files.hpp"
#include "publish/manifest.hpp"
#include "publish/shelf.hpp"

namespace andel::publish {

class Documents {
 public:
  /// Into an empty folder. `before` is the publication that documents may be carried over from.
  Documents(fs::path staging, const fs::path& shelf, std::optional<Shelved> before);

  /// Carries a document over where it depended on the same before and its file is what it was; says whether it did.
  bool carry_over(const std::string& file, const Dependencies& dependencies);
  /// Writes a document that was made. May be called from several threads at once.
  void write(const std::string& file, std::string_view bytes) const;
  /// Lists a document that was written.
  void add(const std::string& file, Dependencies dependencies);

  /// By file name.
  [[nodiscard]] std::vector<DocumentRecord> take();

 private:
  [[nodiscard]] const DocumentRecord* find_before(const std::string& file) const;

  fs::path staging_;
  fs::path folder_before_;
  std::optional<Shelved> before_;
  std::vector<DocumentRecord> records_;
};

}  // namespace andel::publish
