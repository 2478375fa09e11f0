// Where text came from: files kept whole, and spans that point into them.
// Everything that can be wrong carries a Span, so that an error can show its line. Knows no domain.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/id.hpp"

namespace andel {

using FileId = Id<struct FileTag>;

/// Bytes [begin, end) of one file. A default-constructed span points nowhere.
struct Span {
  static constexpr std::uint32_t no_file = UINT32_MAX;

  FileId file{no_file};
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool points_nowhere() const { return file.position == no_file; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// A place as people read it: both count from 1, columns in characters (code points), not bytes.
struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
};

/// One file's text. Lines and columns are counted only when asked for, since most files have no mistakes.
class SourceFile {
 public:
  SourceFile(std::string path, std::string text);

  /// The path as the user wrote or would write it; printed in diagnostics.
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] Place place_of(std::size_t offset) const;
  /// The offset at which the line that holds `offset` begins.
  [[nodiscard]] std::size_t line_start(std::size_t offset) const;
  /// The whole line (without its line end) that holds `offset`.
  [[nodiscard]] std::string_view line_at(std::size_t offset) const;

 private:
  std::string path_;
  std::string text_;
};

/// All files that were read in one run. Addresses stay valid while more files are added.
class SourceMap {
 public:
  /// Takes over a text under the path that diagnostics are to print.
  FileId add(std::string path, std::string text);

  /// Reads a file; nothing if it cannot be read. A second read of the same path returns the same id.
  std::optional<FileId> read(const std::string& path);

  [[nodiscard]] const SourceFile& operator[](FileId id) const { return files_[id.position]; }
  [[nodiscard]] std::size_t size() const { return files_.size(); }

 private:
  std::deque<SourceFile> files_;
};

/// A string from a file together with where it stood there.
struct Spanned {
  std::string text;
  Span span;

  friend bool operator==(const Spanned& a, const Spanned& b) { return a.text == b.text; }
};

/// Text taken from a YAML scalar, which remembers where each of its bytes stood in the file, so that a
/// caret can point into the middle of a folded, indented or quoted text.
class SourceText {
 public:
  SourceText() = default;
  /// `offsets[i]` is the place in the file of `text[i]`; one entry more than bytes (the end).
  SourceText(std::string text, FileId file, std::vector<std::size_t> offsets)
      : text_(std::move(text)), file_(file), offsets_(std::move(offsets)) {}
  /// A text that stands unchanged at `span` (or nowhere).
  SourceText(std::string text, Span span);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  /// The span in the file of bytes [begin, end) of this text.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
  [[nodiscard]] Span span() const { return span(0, text_.size()); }

 private:
  std::string text_;
  FileId file_{Span::no_file};
  std::vector<std::size_t> offsets_;
};

}  // namespace andel
