#include "lint/prose.hpp"

#include <algorithm>
#include <utility>

#include "express/letter_case.hpp"
#include "express/lexer.hpp"
#include "support/ascii.hpp"

namespace andel::lint {
namespace {

constexpr std::string_view no_break = "\u00A0";

bool is_ascii_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

/// Bytes of the sign that begins here: 0 for a letter or digit.
std::size_t sign_length(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  if (first == 0xE2 && rest.size() >= 3) return 3;  // dashes, quotation marks, the ellipsis, the euro
  if (first == 0xC2 && rest.size() >= 2) return 2;  // signs of Latin-1
  if (first >= 0x80 || is_digit(rest.front()) || is_ascii_letter(rest.front())) return 0;
  return 1;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  void step() {
    const std::string_view rest = text_.substr(at_);
    if (const std::size_t gap = gap_length(rest); gap > 0) {
      at_ += gap;
      after_gap_ = true;
    } else if (rest.front() == '\\' && rest.size() > 1) {
      add(TokenKind::sign, at_ + 2, std::string(rest.substr(1, 1)));
    } else if (rest.starts_with("{{") || rest.starts_with("}}")) {
      add(TokenKind::sign, at_ + 2, std::string(rest.substr(0, 1)));
    } else if (rest.front() == '{') {
      const auto close = express::find_closing_brace(text_, at_, text_.size());
      add(TokenKind::expression, close == std::string_view::npos ? text_.size() : close + 1, {});
    } else if (rest.starts_with("](")) {  // the target of a link is no prose
      add(TokenKind::sign, std::min(text_.find(')', at_), text_.size() - 1) + 1, "]");
    } else if (is_digit(rest.front())) {
      add_number();
    } else if (const std::size_t sign = sign_length(rest); sign > 0) {
      add(TokenKind::sign, at_ + sign, std::string(rest.substr(0, sign)));
    } else {
      add_word();
    }
  }

  static std::size_t gap_length(std::string_view rest) {
    if (is_space(rest.front())) return 1;
    return rest.starts_with(no_break) ? no_break.size() : 0;
  }

  /// Letters and what digits are glued to them: "A4", "e-post" is two words.
  void add_word() {
    std::size_t end = at_;
    while (end < text_.size() && (is_digit(text_[end]) || sign_length(text_.substr(end)) == 0)) ++end;
    const std::string_view written = text_.substr(at_, end - at_);
    std::string lower = express::to_lower(written);
    const bool capital = written.substr(0, 2) != std::string_view(lower).substr(0, 2);
    add(TokenKind::word, end, std::move(lower));
    tokens_.back().capital = capital;
  }

  /// 45, 6 136, 6,136, 2,3, 2.3; digits that letters follow are a word: 4G, 2nd.
  void add_number() {
    std::string digits;
    char point = '\0';
    std::size_t end = take_digits(at_, digits);
    if (end < text_.size() && sign_length(text_.substr(end)) == 0) return add_word();
    while (const std::size_t group = group_length(end)) {
      digits += text_.substr(end + group, 3);
      end += group + 3;
    }
    if (end + 1 < text_.size() && (text_[end] == ',' || text_[end] == '.') && is_digit(text_[end + 1])) {
      point = text_[end];
      digits += '.';
      end = take_digits(end + 1, digits);
    }
    add(TokenKind::number, end, std::move(digits));
    tokens_.back().point = point;
  }

  std::size_t take_digits(std::size_t from, std::string& digits) const {
    while (from < text_.size() && is_digit(text_[from])) digits += text_[from++];
    return from;
  }

  /// The gap before a group of three digits, 0 where none follows.
  [[nodiscard]] std::size_t group_length(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    const std::size_t gap = rest.starts_with(no_break) ? 2 : rest.starts_with(' ') || rest.starts_with(',') ? 1 : 0;
    if (gap == 0 || rest.size() < gap + 3) return 0;
    for (std::size_t i = gap; i < gap + 3; ++i) {
      if (!is_digit(rest[i])) return 0;
    }
    return rest.size() > gap + 3 && is_digit(rest[gap + 3]) ? 0 : gap;
  }

  void add(TokenKind kind, std::size_t end, std::string text) {
    const bool begins_sentence = kind == TokenKind::expression || (kind == TokenKind::word && starts_with_capital());
    if (closed_ && after_gap_ && begins_sentence) ++sentence_;
    tokens_.push_back({kind, at_, end, std::move(text), false, '\0', sentence_});
    const std::string& added = tokens_.back().text;
    if (kind != TokenKind::sign) closed_ = false;
    if (kind == TokenKind::sign && (added == "." || added == "!" || added == "?")) closed_ = true;
    at_ = end;
    after_gap_ = false;
  }

  [[nodiscard]] bool starts_with_capital() const {
    const auto first = static_cast<unsigned char>(text_[at_]);
    const std::string_view head = text_.substr(at_, first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4);
    return express::to_lower(head) != head;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  std::size_t sentence_ = 0;
  bool closed_ = false;     // a full stop came last
  bool after_gap_ = false;  // and a space after it
};

}  // namespace

std::vector<Token> cut_prose(std::string_view paragraph) { return Cutter(paragraph).run(); }

}  // namespace andel::lint
