#include "load/yaml_alignment.hpp"

#include <algorithm>

#include "support/ascii.hpp"

namespace andel::load {

namespace {

bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

/// Walks through the file and the value side by side.
class Aligner {
 public:
  Aligner(std::string_view file, std::size_t begin, ScalarStyle style) : file_(file), style_(style), at_(begin) {
    if (style == ScalarStyle::block) {
      skip_block_header();
    } else if (style != ScalarStyle::plain) {
      ++at_;
    }
  }

  /// Notes the place of the value's next bytes, and returns how many these are: several for an escape.
  std::size_t place(std::string_view rest, std::vector<std::size_t>& offsets) {
    while (at_ < file_.size()) {
      if (style_ == ScalarStyle::double_quoted && file_[at_] == '\\') {
        if (skip_escaped_line_end()) continue;
        return place_escape(rest, offsets);
      }
      if (style_ == ScalarStyle::single_quoted && file_.substr(at_, 2) == "''") {
        offsets.push_back(at_);
        at_ += 2;
        return 1;
      }
      const bool folded = rest.front() == ' ' && is_line_end(file_[at_]);
      if (file_[at_] == rest.front() || folded) {
        offsets.push_back(at_++);
        return 1;
      }
      if (!is_space(file_[at_])) break;
      ++at_;
    }
    offsets.push_back(at_);
    return 1;
  }

  [[nodiscard]] std::size_t at() const { return at_; }

  /// Passes the closing quote; false where there is none.
  bool close() {
    if (style_ == ScalarStyle::plain || style_ == ScalarStyle::block) return true;
    const char quote = style_ == ScalarStyle::double_quoted ? '"' : '\'';
    while (at_ < file_.size() && file_[at_] != quote) {
      if (is_space(file_[at_])) {
        ++at_;
      } else if (!skip_escaped_line_end()) {
        return false;
      }
    }
    if (at_ >= file_.size()) return false;
    ++at_;
    return true;
  }

 private:
  /// `|2-  # remark`, and its line end.
  void skip_block_header() {
    while (at_ < file_.size() && file_[at_] != '\n') ++at_;
    if (at_ < file_.size()) ++at_;
  }

  bool skip_escaped_line_end() {
    if (style_ != ScalarStyle::double_quoted || file_[at_] != '\\' || at_ + 1 >= file_.size()) return false;
    if (!is_line_end(file_[at_ + 1])) return false;
    at_ += 2;
    while (at_ < file_.size() && is_space(file_[at_])) ++at_;
    return true;
  }

  /// `\n`, `\x41`, `\u00e5`, `\U0001F600`: one character of the value, of one to four bytes.
  std::size_t place_escape(std::string_view rest, std::vector<std::size_t>& offsets) {
    const char kind = at_ + 1 < file_.size() ? file_[at_ + 1] : ' ';
    const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    std::size_t bytes = 1;
    while (bytes < rest.size() && (static_cast<unsigned char>(rest[bytes]) & 0xC0) == 0x80) ++bytes;
    offsets.insert(offsets.end(), bytes, at_);
    at_ = std::min(at_ + 2 + digits, file_.size());
    return bytes;
  }

  std::string_view file_;
  ScalarStyle style_;
  std::size_t at_;
};

}  // namespace

ScalarStyle style_at(std::string_view file, std::size_t begin) {
  switch (begin < file.size() ? file[begin] : ' ') {
    case '"':
      return ScalarStyle::double_quoted;
    case '\'':
      return ScalarStyle::single_quoted;
    case '|':
    case '>':
      return ScalarStyle::block;
    default:
      return ScalarStyle::plain;
  }
}

Alignment align_scalar(std::string_view file, std::size_t begin, ScalarStyle style, std::string_view value) {
  Alignment alignment;
  alignment.offsets.reserve(value.size() + 1);
  Aligner aligner(file, std::min(begin, file.size()), style);
  for (std::size_t i = 0; i < value.size();) i += aligner.place(value.substr(i), alignment.offsets);
  alignment.offsets.push_back(aligner.at());
  alignment.closed = aligner.close();
  alignment.end = aligner.at();
  return alignment;
}

}  // namespace andel::load
