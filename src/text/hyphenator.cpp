#include "text/hyphenator.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <fstream>

#include <fmt/format.h>

#include "support/unicode.hpp"
#include "text/characters.hpp"

namespace andel::text {

namespace {

/// What a byte of a pattern file is. A line with a foreign byte is no pattern that can be used: a setting, a
/// comment, a pattern that changes the spelling, or one with letters beyond ASCII in UTF-8.
enum class ByteKind : std::uint8_t { letter, value, line_end, foreign };
using ByteKinds = std::array<ByteKind, 256>;

constexpr bool is_value(char c) { return '0' <= c && c <= '9'; }
constexpr bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\0'; }

ByteKinds find_byte_kinds(bool in_utf8) {
  ByteKinds kinds;
  kinds.fill(ByteKind::foreign);
  for (const char c : {'\n', '\r', '\0'}) kinds[static_cast<unsigned char>(c)] = ByteKind::line_end;
  for (char c = '0'; c <= '9'; ++c) kinds[static_cast<unsigned char>(c)] = ByteKind::value;
  for (char c = 'a'; c <= 'z'; ++c) kinds[static_cast<unsigned char>(c)] = ByteKind::letter;
  for (const char c : {'.', '\'', '-'}) kinds[static_cast<unsigned char>(c)] = ByteKind::letter;
  if (!in_utf8) std::fill(kinds.begin() + 0x80, kinds.end(), ByteKind::letter);
  return kinds;
}

/// FNV-1a, one letter at a time, so that the hashes of all beginnings of a text come from one walk.
constexpr std::uint32_t hash_seed = 2166136261U;
constexpr std::uint32_t extend_hash(std::uint32_t hash, char letter) {
  return (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
}
constexpr std::size_t prefixes = std::size_t{1} << 16U;
constexpr std::size_t prefix_of(std::uint32_t hash) { return (hash ^ (hash >> 16U)) & (prefixes - 1); }
constexpr std::size_t slot_of(std::uint32_t hash, std::size_t slots) { return (hash ^ (hash >> 15U)) & (slots - 1); }

/// Marks that may stand between two letter sequences of one word, which are then divided each for itself:
/// "it-avdelning", "och/eller", "company’s". Any other mark makes an address or a code.
constexpr bool joins_words(char32_t c) {
  constexpr std::u32string_view joints = U"-/'()\u2010\u2013\u2019";
  return joints.find(c) != joints.npos;
}

constexpr bool is_capital(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }

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

Hyphenator::Hyphenator(std::string patterns) : patterns_(std::move(patterns)), prefixes_(prefixes) {
  if (!patterns_.empty()) index_patterns();
}

/// Walks the file once, byte by byte: this is most of what hyphenation costs a report.
void Hyphenator::index_patterns() {
  const auto lines = static_cast<std::size_t>(std::count(patterns_.begin(), patterns_.end(), '\n')) + 1;
  slots_.assign(std::bit_ceil(2 * lines), 0);
  const auto kinds = find_byte_kinds(patterns_.starts_with("UTF-8"));
  auto begin = std::min(patterns_.find('\n'), patterns_.size() - 1) + 1;
  auto hash = hash_seed;
  bool is_pattern = true;
  for (auto at = begin; at <= patterns_.size(); ++at) {  // the zero after the text ends its last line
    const char c = patterns_[at];
    const auto kind = kinds[static_cast<unsigned char>(c)];
    if (kind == ByteKind::line_end) {
      if (is_pattern && at > begin) add_pattern(hash, begin);
      begin = at + 1;
      hash = hash_seed;
      is_pattern = true;
      continue;
    }
    is_pattern &= kind != ByteKind::foreign;
    const auto extended = extend_hash(hash, c);
    hash = kind == ByteKind::value ? hash : extended;
    prefixes_[prefix_of(hash)] = 1;
  }
}

void Hyphenator::add_pattern(std::uint32_t hash, std::size_t begin) {
  auto slot = slot_of(hash, slots_.size());
  while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = static_cast<std::uint32_t>(begin);
}

/// The pattern with these letters, which may begin with a value; null for none.
const char* Hyphenator::find_pattern(std::uint32_t hash, std::string_view letters) const {
  const auto has_letters = [&](const char* at) {
    for (const char letter : letters) {
      if (is_value(*at)) ++at;
      if (*at++ != letter) return false;
    }
    if (is_value(*at)) ++at;
    return is_line_end(*at);
  };
  for (auto slot = slot_of(hash, slots_.size()); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const char* pattern = patterns_.data() + slots_[slot];
    if (has_letters(pattern)) return pattern;
  }
  return nullptr;
}

/// Liang 1983: each pattern found anywhere in the word votes on the places between its letters, and the highest
/// value wins a place. `values[i]` stands before text[i].
void Hyphenator::vote(std::string_view text, std::vector<char>& values) const {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    auto hash = hash_seed;
    for (std::size_t length = 1; length <= text.size() - begin; ++length) {
      hash = extend_hash(hash, text[begin + length - 1]);
      if (prefixes_[prefix_of(hash)] == 0) break;
      const char* pattern = find_pattern(hash, text.substr(begin, length));
      if (pattern == nullptr) continue;
      for (auto place = begin; !is_line_end(*pattern); ++pattern) {
        if (is_value(*pattern)) {
          values[place] = std::max(values[place], *pattern);
        } else {
          ++place;
        }
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
