// Where words may be divided, by Liang's method over the pattern files that Debian packages for libhyphen.
// Immutable after construction. Knows no face and no line.
//
// libhyphen itself spends 6 to 11 ms building an automaton from such a file, longer than a whole report takes
// to set; here the file is indexed as it stands in about a fiftieth of that. The tests hold both to the same answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andel::text {

/// A pattern file and the Debian package that carries it.
struct HyphenationSource {
  std::string path;
  std::string package;
};

/// The patterns for a BCP 47 language (sv, en-GB, en-US, en); nothing for a language without.
std::optional<HyphenationSource> find_hyphenation(std::string_view language);

class Hyphenator {
 public:
  /// At least as many letters stay on the line, and go to the next. Patterns allow two (and Swedish ones even
  /// one), but "in-" or "-ar" costs a reader of short lines more than it gains.
  static constexpr std::size_t letters_kept = 3;

  /// Reads a pattern file; nothing if it cannot be read.
  static std::unique_ptr<const Hyphenator> open(const std::string& path);

  /// `patterns` is the text of such a file: the name of its character set (ISO8859-1 or UTF-8), settings, and
  /// a pattern a line. Patterns with letters beyond ASCII are used in ISO 8859-1 only.
  explicit Hyphenator(std::string patterns);

  /// Appends the byte offsets in `word` (UTF-8, with any punctuation around it) before which a hyphen may be
  /// put. None for what must stay whole: words with digits, with capitals after the first letter, addresses.
  void find_points(std::string_view word, std::vector<std::uint32_t>& points) const;

 private:
  struct Letters;

  void index_patterns();
  void add_pattern(std::uint32_t hash, std::size_t begin);
  void vote(std::string_view text, std::vector<char>& values) const;
  void hyphenate(const Letters& letters, std::vector<std::uint32_t>& points) const;
  [[nodiscard]] const char* find_pattern(std::uint32_t hash, std::string_view letters) const;

  std::string patterns_;
  std::vector<std::uint32_t> slots_;  ///< hash table of offsets in `patterns_`; 0 is an empty slot
  std::vector<char> prefixes_;        ///< whether some beginning of a pattern has that hash
};

}  // namespace andel::text
