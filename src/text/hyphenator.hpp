// Where words may be divided, by Liang's method over the pattern files that Debian packages for libhyphen.
// Immutable after construction. Knows no face and no line.
//
// libhyphen itself spends 6 to 11 ms building an automaton from such a file, longer than a whole report takes
// to set; here the heads of its lines are indexed as they stand, in about a hundredth of that. The tests hold both to
// the same answers.
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

  enum class PatternLetters { ascii, latin };

  struct Pattern {
    std::uint32_t begin = 0;  ///< of its line in `text_`
    std::uint32_t next = 0;   ///< in its chain; 0 ends it
  };

  void index_patterns();
  void vote(std::string_view text, std::vector<char>& values) const;
  void hyphenate(const Letters& letters, std::vector<std::uint32_t>& points) const;
  [[nodiscard]] bool begins_with(std::string_view text, const char* pattern) const;

  std::string text_;  ///< of the pattern file
  PatternLetters letters_;
  std::vector<Pattern> patterns_;
  std::vector<std::uint32_t> heads_;  ///< the first pattern of each chain; 0 for none
};

}  // namespace andel::text
