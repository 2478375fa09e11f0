// Font files that no package carries, made from Lato for the length of a test.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace andel::text {

/// A file that exists as long as this does.
class TemporaryFile {
 public:
  TemporaryFile(std::string_view name, std::string_view bytes);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

std::string lato_bytes();

/// Overwrites bytes of a table, from `offset` on.
void patch_table(std::string& font, std::string_view tag, std::size_t offset, std::string_view bytes);

/// Gives a table another name and other contents, if any.
void replace_table(std::string& font, std::string_view tag, std::string_view new_tag, std::string_view contents);

/// Lato Regular with the glyphs of these characters only.
std::string lato_subset(std::u32string_view characters);

}  // namespace andel::text
