#include "lint/phrases.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "lint/vocabulary.hpp"

namespace andel::lint {
namespace {

class Finder {
 public:
  Finder(const std::vector<Token>& tokens, Language language) : tokens_(tokens), language_(language) {}

  std::vector<Phrase> run() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      const Token& token = tokens_[at_];
      if (token.kind == TokenKind::number) look_at_number(token);
      if (token.kind == TokenKind::word) look_at_word(token);
    }
    return std::move(found_);
  }

 private:
  /// The token so many places on; an empty sign beyond either end.
  [[nodiscard]] const Token& near(std::ptrdiff_t places) const {
    const auto position = static_cast<std::ptrdiff_t>(at_) + places;
    return position < 0 || position >= std::ssize(tokens_) ? nothing_ : tokens_[static_cast<std::size_t>(position)];
  }
  [[nodiscard]] bool glued(std::ptrdiff_t left) const { return near(left).end == near(left + 1).begin; }

  static bool is_dash(const Token& token) { return token.is("-") || token.is("–"); }

  void look_at_number(const Token& token) {
    const bool percent = near(1).is("%") || (near(1).kind == TokenKind::word && is_percent_word(near(1).text));
    if (!percent && is_no_result(token)) return;
    Phrase phrase{percent ? PhraseKind::percentage : PhraseKind::number, token.begin, token.end, token.sentence, 0, 0};
    if (percent) phrase.end = near(1).end;
    std::from_chars(token.text.data(), token.text.data() + token.text.size(), phrase.value);
    const auto point = token.text.find('.');
    if (point != std::string::npos) phrase.decimals = static_cast<int>(token.text.size() - point - 1);
    found_.push_back(phrase);
  }

  [[nodiscard]] bool is_no_result(const Token& token) const {
    return is_year(token) || is_in_range() || is_part_of_name(token) || is_page_of_pages() || is_ordinal() ||
           is_open_class() || (near(1).kind == TokenKind::word && is_month(near(1).text, language_));
  }

  static bool is_year(const Token& token) {
    return token.text.size() == 4 && token.end - token.begin == 4 && "1900" <= token.text && token.text <= "2099";
  }

  /// "5–19 anställda", "2011-01-18".
  [[nodiscard]] bool is_in_range() const {
    const bool follows = is_dash(near(-1)) && near(-2).kind == TokenKind::number;
    return follows || (is_dash(near(1)) && near(2).kind == TokenKind::number);
  }

  /// "Web 2.0" anywhere; "Windows 7" where the capital is not just that of the sentence.
  [[nodiscard]] bool is_part_of_name(const Token& token) const {
    const Token& before = near(-1);
    if (before.kind != TokenKind::word || !before.capital) return false;
    const bool version = language_ == Language::swedish && token.point == '.';
    const bool begins_sentence = at_ < 2 || near(-2).sentence != before.sentence;
    return version || !begins_sentence;
  }

  /// "Jämförelse – Bransch 1 (2)".
  [[nodiscard]] bool is_page_of_pages() const {
    const bool first = near(1).is("(") && near(2).kind == TokenKind::number && near(3).is(")");
    return first || (near(-1).is("(") && near(1).is(")") && near(-2).kind == TokenKind::number);
  }

  /// "1:a", "3:e".
  [[nodiscard]] bool is_ordinal() const {
    return near(1).is(":") && glued(0) && glued(1) && near(2).kind == TokenKind::word;
  }

  /// "200+", "200 eller fler anställda": a class without an upper end.
  [[nodiscard]] bool is_open_class() const {
    if (near(1).is("+") && glued(0)) return true;
    return (near(1).is("eller") && (near(2).is("fler") || near(2).is("färre"))) ||
           (near(1).is("or") && (near(2).is("more") || near(2).is("fewer")));
  }

  void look_at_word(const Token& token) {
    phrase_end_ = token.end;
    if (is_share(token.text, language_) || is_ordinal_of_share() || is_spelled_proportion()) {
      return add(PhraseKind::share_in_words, token.begin, phrase_end_);
    }
    if (is_superlative(token.text, language_) && !names_place(token.text, near(1).text, language_)) {
      const bool number_follows = near(1).kind == TokenKind::number || near(1).kind == TokenKind::expression;
      const bool limit = is_limit(token.text, language_) && (number_follows || near(-1).is("at"));
      if (!limit) add(PhraseKind::superlative, token.begin, token.end);
      return;
    }
    const bool open_class = (near(-1).is("eller") || near(-1).is("or")) && near(-2).kind == TokenKind::number;
    if (open_class) return;
    if (is_comparison(token.text, language_)) return add(PhraseKind::comparison, token.begin, token.end);
    if (!compares_with_than(token.text, language_)) return;
    // "mer än", or "mer empatiskt än"
    const bool directly = near(1).is(than(language_));
    const bool of_word = near(1).kind == TokenKind::word && near(2).is(than(language_));
    if (directly || of_word) add(PhraseKind::comparison, token.begin, near(directly ? 1 : 2).end);
  }

  /// "var femte".
  bool is_ordinal_of_share() {
    const bool each = language_ == Language::swedish && (near(0).is("var") || near(0).is("vart"));
    if (!each || near(1).kind != TokenKind::word || !is_ordinal_share(near(1).text)) return false;
    phrase_end_ = near(1).end;
    return true;
  }

  /// "fyra av tio", "one in five", "tre gånger så".
  bool is_spelled_proportion() {
    if (!is_spelled_number(near(0).text, language_)) return false;
    const bool joins = language_ == Language::swedish ? near(1).is("av") : near(1).is("in") || near(1).is("of");
    if (joins && near(2).kind == TokenKind::word && is_spelled_number(near(2).text, language_)) {
      phrase_end_ = near(2).end;
      return true;
    }
    const bool times = language_ == Language::swedish ? (near(1).is("gånger") || near(1).is("gång")) && near(2).is("så")
                                                      : near(1).is("times") && near(2).is("as");
    if (times) phrase_end_ = near(2).end;
    return times;
  }

  void add(PhraseKind kind, std::size_t begin, std::size_t end) {
    found_.push_back({kind, begin, end, near(0).sentence, 0, 0});
  }

  const Token nothing_;
  const std::vector<Token>& tokens_;
  Language language_;
  std::size_t at_ = 0;
  std::size_t phrase_end_ = 0;
  std::vector<Phrase> found_;
};

}  // namespace

std::vector<Phrase> find_phrases(const std::vector<Token>& tokens, Language language) {
  return Finder(tokens, language).run();
}

}  // namespace andel::lint
