#include "text/hyphenator.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "support/unicode.hpp"
#include "text/characters.hpp"

namespace andel::text {

namespace {

constexpr bool is_value(char c) { return '0' <= c && c <= '9'; }
constexpr bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\0'; }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Patterns are chained by the hash (FNV-1a) of their first letters, at most three.
constexpr std::size_t most_key_letters = 3;
constexpr std::size_t chains = 4096;
constexpr std::uint32_t hash_seed = 2166136261U;
constexpr std::uint32_t extend_hash(std::uint32_t hash, char letter) {
  return (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
}
constexpr std::size_t chain_of(std::uint32_t hash) { return (hash ^ (hash >> 15U)) % chains; }

/// Marks that may stand between two letter sequences of one word, which are then divided each for itself:
/// "it-avdelning", "och/eller", "company’s". Any other mark makes an address or a code.
constexpr bool joins_words(char32_t c) {
  constexpr std::u32string_view joints = U"-/'()\u2010\u2013\u2019";
  return joints.find(c) != joints.npos;
}

constexpr bool is_capital(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }

/// Raises the values from `place` on to those between the letters of a pattern.
void raise(const char* pattern, std::size_t place, std::vector<char>& values) {
  for (; !is_line_end(*pattern); ++pattern) {
    if (is_value(*pattern)) {
      values[place] = std::max(values[place], *pattern);
    } else {
      ++place;
    }
  }
}

}  // namespace

/// The letters of one sequence as patterns see them: lower case, in ISO 8859-1.
struct Hyphenator::Letters {
  std::string text;
  std::vector<std::uint32_t> offsets;  ///< of each letter in the word
  bool divisible = true;

  explicit Letters(std::size_t most) {
    text.reserve(most);
    offsets.reserve(most);
  }
  [[nodiscard]] bool empty() const { return offsets.empty(); }
  /// Patterns know where a word begins and ends by a full stop.
  [[nodiscard]] std::string between_stops() const { return fmt::format(".{}.", text); }
  void add(char32_t letter, std::uint32_t offset) {
    const bool capital = is_capital(letter);
    if (letter > 0xFF || (capital && !empty())) divisible = false;
    text.push_back(static_cast<char>(capital ? letter + 0x20 : letter));
    offsets.push_back(offset);
  }
  void clear() {
    text.clear();
    offsets.clear();
    divisible = true;
  }
};

std::optional<HyphenationSource> find_hyphenation(std::string_view language) {
  const auto source = [](std::string_view file, std::string_view package) {
    return HyphenationSource{fmt::format("/usr/share/hyphen/{}", file), std::string(package)};
  };
  if (language == "en-US") return source("hyph_en_US.dic", "hyphen-en-us");
  const auto primary = language.substr(0, language.find('-'));
  if (primary == "sv") return source("hyph_sv_SE.dic", "hyphen-sv");
  if (primary == "en") return source("hyph_en_GB.dic", "hyphen-en-gb");
  return std::nullopt;
}

std::unique_ptr<const Hyphenator> Hyphenator::open(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return nullptr;
  std::string patterns(static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0)), '\0');
  file.seekg(0);
  file.read(patterns.data(), static_cast<std::streamsize>(patterns.size()));
  return file ? std::make_unique<const Hyphenator>(std::move(patterns)) : nullptr;
}

Hyphenator::Hyphenator(std::string patterns)
    : text_(std::move(patterns)), letters_(text_.starts_with("UTF-8") ? PatternLetters::ascii : PatternLetters::latin) {
  if (!text_.empty()) index_patterns();
}

/// Looks at the head of each line only: most patterns are never met, and this is most of what hyphenation costs a
/// report. The first line names the character set. What is no pattern, such as a setting or a comment, is indexed
/// like one and matches no word.
void Hyphenator::index_patterns() {
  constexpr std::size_t usual_line = 6;  // rather too short than growing once more
  heads_.assign(chains, 0);
  patterns_.assign(1, {});  // 0 ends a chain
  patterns_.reserve(text_.size() / usual_line);
  std::size_t at = 0;
  const auto find_line_end = [&] {
    while (!is_line_end(text_[at])) ++at;  // a zero ends the text
  };
  for (find_line_end(); at < text_.size(); find_line_end()) {
    const auto begin = ++at;
    auto hash = hash_seed;
    std::size_t letters = 0;
    for (; letters < most_key_letters && !is_line_end(text_[at]); ++at) {
      if (is_value(text_[at])) continue;
      hash = extend_hash(hash, text_[at]);
      ++letters;
    }
    if (letters == 0) continue;
    auto& head = heads_[chain_of(hash)];
    patterns_.push_back({static_cast<std::uint32_t>(begin), head});
    head = static_cast<std::uint32_t>(patterns_.size() - 1);
  }
}

/// Whether a text begins with the letters of the pattern.
bool Hyphenator::begins_with(std::string_view text, const char* pattern) const {
  for (const char letter : text) {
    if (is_value(*pattern)) ++pattern;
    if (is_line_end(*pattern)) return true;
    if (*pattern != letter || (letters_ == PatternLetters::ascii && !is_ascii(letter))) return false;
    ++pattern;
  }
  if (is_value(*pattern)) ++pattern;
  return is_line_end(*pattern);
}

/// Liang 1983: each pattern found anywhere in the word votes on the places between its letters, and the highest
/// value wins a place. `values[i]` stands before text[i].
void Hyphenator::vote(std::string_view text, std::vector<char>& values) const {
  if (heads_.empty()) return;
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    const auto rest = text.substr(begin);
    auto hash = hash_seed;
    for (const char letter : rest.substr(0, most_key_letters)) {
      hash = extend_hash(hash, letter);
      for (auto at = heads_[chain_of(hash)]; at != 0; at = patterns_[at].next) {
        const char* pattern = text_.data() + patterns_[at].begin;
        if (begins_with(rest, pattern)) raise(pattern, begin, values);
      }
    }
  }
}

/// Odd values allow a hyphen.
void Hyphenator::hyphenate(const Letters& letters, std::vector<std::uint32_t>& points) const {
  const auto count = letters.offsets.size();
  if (!letters.divisible || count < 2 * letters_kept) return;
  const auto text = letters.between_stops();
  std::vector<char> values(text.size() + 1, '0');
  vote(text, values);
  for (auto letter = letters_kept; letter + letters_kept <= count; ++letter) {
    if ((values[letter + 1] - '0') % 2 == 1) points.push_back(letters.offsets[letter]);
  }
}

void Hyphenator::find_points(std::string_view word, std::vector<std::uint32_t>& points) const {
  if (word.size() < 2 * letters_kept) return;
  const auto first_new = points.size();
  Letters letters(word.size());
  bool is_address = false;
  bool saw_letters = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto [character, length] = decode_first(word.substr(at));
    if (is_letter(character)) {
      if (is_address) return points.resize(first_new);
      letters.add(character, static_cast<std::uint32_t>(at));
      saw_letters = true;
    } else {
      if (is_digit(character)) return points.resize(first_new);
      if (saw_letters && !joins_words(character)) is_address = true;
      hyphenate(letters, points);
      letters.clear();
    }
    at += length;
  }
  hyphenate(letters, points);
}

}  // namespace andel::text
