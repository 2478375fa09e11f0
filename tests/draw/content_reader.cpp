#include "draw/content_reader.hpp"

#include <array>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <vector>

#include "support/unicode.hpp"

namespace andel::draw::test {

namespace {

constexpr std::string_view delimiters = "()<>[]{}/%";

bool is_regular(char c) {
  return std::isspace(static_cast<unsigned char>(c)) == 0 && delimiters.find(c) == std::string_view::npos;
}

enum class TokenKind { string, name, word, punctuation };

struct Token {
  TokenKind kind;
  std::string text;  ///< of a string its bytes, of a name what follows the slash
};

/// The tokens of ISO 32000-1, 7.2 and 7.3, as far as content streams and maps use them.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::optional<Token> next() {
    skip_space();
    if (at_ >= text_.size()) return std::nullopt;
    const char c = text_[at_];
    if (c == '(') return Token{TokenKind::string, literal_string()};
    if (text_.substr(at_, 2) == "<<") {
      at_ += 2;
      return Token{TokenKind::punctuation, "<<"};
    }
    if (c == '<') return Token{TokenKind::string, hex_string()};
    if (c == '/') {
      ++at_;
      return Token{TokenKind::name, regular()};
    }
    if (is_regular(c)) return Token{TokenKind::word, regular()};
    ++at_;
    return Token{TokenKind::punctuation, std::string(1, c)};
  }

 private:
  void skip_space() {
    while (at_ < text_.size()) {
      if (text_[at_] == '%') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (std::isspace(static_cast<unsigned char>(text_[at_])) != 0) {
        ++at_;
      } else {
        return;
      }
    }
  }

  std::string regular() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_regular(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string hex_string() {
    std::string digits;
    for (++at_; text_.at(at_) != '>'; ++at_) {
      if (std::isxdigit(static_cast<unsigned char>(text_[at_])) != 0) digits += text_[at_];
    }
    ++at_;
    if (digits.size() % 2 == 1) digits += '0';
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2)
      bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    return bytes;
  }

  std::string literal_string() {
    std::string bytes;
    int depth = 1;
    for (++at_; depth > 0; ++at_) {
      const char c = text_.at(at_);
      if (c == '\\') {
        append_escaped(bytes);
        continue;
      }
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) continue;
      bytes += c;
    }
    return bytes;
  }

  /// Leaves `at_` on the last character of the escape.
  void append_escaped(std::string& bytes) {
    static const std::map<char, char> named{{'n', '\n'}, {'r', '\r'}, {'t', '\t'}, {'b', '\b'}, {'f', '\f'}};
    const char c = text_.at(++at_);
    if (const auto found = named.find(c); found != named.end()) {
      bytes += found->second;
    } else if (c >= '0' && c <= '7') {
      int value = 0;
      std::size_t end = at_;
      while (end < at_ + 3 && text_.at(end) >= '0' && text_[end] <= '7') value = 8 * value + (text_[end++] - '0');
      bytes += static_cast<char>(value);
      at_ = end - 1;
    } else if (c != '\n') {
      bytes += c;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

unsigned code_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes.at(at)) * 256U + static_cast<unsigned char>(bytes.at(at + 1));
}

std::string utf8_of_utf16(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t character = code_at(bytes, i);
    if (character >= 0xD800 && character < 0xDC00 && i + 3 < bytes.size()) {
      i += 2;
      character = 0x10000 + ((character - 0xD800) << 10U) + (code_at(bytes, i) - 0xDC00);
    }
    append_utf8(text, character);
  }
  return text;
}

/// Runs over the operators that say which words are shown, and within which mark.
class WordCollector {
 public:
  explicit WordCollector(const std::map<std::string, UnicodeMap>& fonts) : fonts_(fonts) {}

  void take(const Token& token) {
    if (token.kind == TokenKind::string) strings_.push_back(token.text);
    if (token.kind == TokenKind::name) names_.push_back(token.text);
    if (token.kind != TokenKind::word) return;
    const bool is_number = token.text.find_first_not_of("0123456789+-.") == std::string::npos;
    if (is_number) {
      last_number_ = token.text;
    } else {
      perform(token.text);
      strings_.clear();
      names_.clear();
    }
  }

  MarkedWords words;

 private:
  void perform(const std::string& operation) {
    if (operation == "Tf") font_ = &fonts_.at(names_.at(0));
    if (operation == "BDC") mark_ = names_.at(0) == "Artifact" ? -1 : std::stoi(last_number_);
    if (operation == "BDC" && mark_ >= 0) words[mark_];  // a mark may hold no words
    if (operation == "Tj" || operation == "TJ") show();
  }

  void show() {
    for (const std::string& codes : strings_) {
      for (std::size_t i = 0; i < codes.size(); i += 2) words[mark_] += font_->at(code_at(codes, i));
    }
  }

  const std::map<std::string, UnicodeMap>& fonts_;
  const UnicodeMap* font_ = nullptr;
  int mark_ = -1;
  std::string last_number_;
  std::vector<std::string> strings_;
  std::vector<std::string> names_;
};

}  // namespace

UnicodeMap read_unicode_map(std::string_view map) {
  UnicodeMap codes;
  std::vector<std::string> strings;
  bool in_lines = false;
  Lexer lexer(map);
  while (const auto token = lexer.next()) {
    if (token->kind == TokenKind::string && in_lines) strings.push_back(token->text);
    if (token->kind == TokenKind::word) in_lines = token->text == "beginbfchar";
    if (strings.size() == 2) {
      codes[code_at(strings[0], 0)] = utf8_of_utf16(strings[1]);
      strings.clear();
    }
  }
  return codes;
}

MarkedWords read_marked_words(std::string_view content, const std::map<std::string, UnicodeMap>& fonts) {
  WordCollector collector(fonts);
  Lexer lexer(content);
  while (const auto token = lexer.next()) collector.take(*token);
  return std::move(collector.words);
}

}  // namespace andel::draw::test
