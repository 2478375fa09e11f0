#include "express/markup.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "express/blocks.hpp"
#include "express/bracket.hpp"
#include "express/lexer.hpp"
#include "express/parser.hpp"
#include "express/typography.hpp"
#include "support/ascii.hpp"

namespace andel::express {
namespace {

bool is_punctuation(char c) {
  return (0x21 <= c && c <= 0x2F) || (0x3A <= c && c <= 0x40) || (0x5B <= c && c <= 0x60) || (0x7B <= c && c <= 0x7E);
}

/// Reads the words of one paragraph: emphasis, links, languages, escapes, expressions.
class InlineParser {
 public:
  InlineParser(const SourceText& source, const Block& block, Language language, Diagnostics& diagnostics)
      : source_(source),
        text_(std::string_view(source.text()).substr(0, block.extent.end)),
        at_(block.extent.begin),
        typographer_(language),
        diagnostics_(diagnostics) {
    paragraph_.kind = block.kind;
    paragraph_.extent = block.extent;
  }

  ParsedParagraph run() {
    while (at_ < text_.size()) {
      if (bracket_ && at_ >= bracket_->words.end) {
        end_bracket();
      } else {
        step();
      }
    }
    end_piece();
    if (emphasis_ != Emphasis::none) {
      report("unbalanced-emphasis", opened_, fmt::format("this `{}` is never closed", slice(opened_)))
          .hints.emplace_back("close it in the same paragraph, or write `\\*` for an asterisk");
    }
    return std::move(paragraph_);
  }

 private:
  void step() {
    const char c = text_[at_];
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (c == '\\' && is_punctuation(next)) {
      set_raw();
      words_ += next;
      typographer_.pass_words();
      at_ += 2;
    } else if ((c == '{' || c == '}') && next == c) {
      raw_ += c;
      at_ += 2;
    } else if (c == '{') {
      read_expression();
    } else if (c == '}') {
      report("unbalanced-brace", {at_, at_ + 1}, "this brace was never opened")
          .hints.emplace_back("write `}}` for a brace");
      ++at_;
    } else if (c == '[' && !bracket_ && begin_bracket()) {
      return;
    } else if (c == '*' && !stands_alone()) {
      read_mark(next == '*' ? 2 : 1);
    } else if (is_space(c)) {
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      raw_ += ' ';
    } else {
      raw_ += c;
      ++at_;
    }
  }

  /// An asterisk between spaces is an asterisk, as in 2 * 3.
  [[nodiscard]] bool stands_alone() const {
    const bool space_before = at_ == paragraph_.extent.begin || is_space(text_[at_ - 1]);
    return space_before && at_ + 1 < text_.size() && is_space(text_[at_ + 1]);
  }

  void read_mark(std::size_t length) {
    const Emphasis mark = length == 2 ? Emphasis::strong : Emphasis::emphasis;
    const Extent extent{at_, at_ + length};
    at_ += length;
    end_piece();
    if (emphasis_ == mark) {
      emphasis_ = Emphasis::none;
    } else if (emphasis_ == Emphasis::none) {
      emphasis_ = mark;
      opened_ = extent;
    } else {
      report("nested-emphasis", extent, fmt::format("`{}` cannot stand within `{}`", slice(extent), slice(opened_)))
          .hints.emplace_back("close one before the other begins, or write `\\*` for an asterisk");
    }
  }

  /// False where the bracket is only a sign.
  bool begin_bracket() {
    bracket_ = find_bracket(text_, at_);
    if (!bracket_) return false;
    end_piece();
    if (bracket_->target) read_target(*bracket_->target);
    if (bracket_->language) read_language(*bracket_->language);
    if (slice(bracket_->words).find_first_not_of(" \t\r\n") == std::string_view::npos) {
      report("empty-bracket", {at_, bracket_->end}, "there are no words between these brackets")
          .hints.emplace_back("write what a reader is to see, or `\\[` for a bracket");
    }
    at_ = bracket_->words.begin;
    return true;
  }

  void end_bracket() {
    end_piece();
    at_ = bracket_->end;
    bracket_.reset();
    mark_ = {};
  }

  void read_target(Extent extent) {
    mark_.target = slice(extent);
    if (is_address(mark_.target)) return;
    report("link-target", extent, fmt::format("`{}` is no address that a link can lead to", mark_.target))
        .hints.emplace_back("write `https://...` or `mailto:...`; `\\[` is a bracket that begins no link");
  }

  void read_language(Extent extent) {
    mark_.language = slice(extent);
    if (is_language_tag(mark_.language)) return;
    report("language-tag", extent, fmt::format("`{}` is no language", mark_.language))
        .hints.emplace_back("write a tag such as `en`, `de` or `en-GB`");
  }

  void read_expression() {
    const auto closing = find_closing_brace(text_, at_, text_.size());
    if (closing == std::string_view::npos) {
      report("unbalanced-brace", {at_, at_ + 1}, "this brace is never closed in its paragraph")
          .hints.emplace_back("write `{{` for a brace");
      ++at_;
      return;
    }
    const Extent inner{at_ + 1, closing};
    const Extent outer{at_, closing + 1};
    at_ = outer.end;
    end_piece();
    typographer_.pass_words();
    if (slice(inner).find_first_not_of(" \t\r\n") == std::string_view::npos) {
      report("expression-syntax", outer, "there is no expression between these braces");
    } else if (auto expression = parse(source_, inner, diagnostics_)) {
      paragraph_.pieces.push_back({std::move(*expression), emphasis_, mark_});
    }
  }

  void set_raw() {
    typographer_.append(words_, raw_);
    raw_.clear();
  }

  void end_piece() {
    set_raw();
    if (words_.empty()) return;
    paragraph_.pieces.push_back({std::exchange(words_, {}), emphasis_, mark_});
  }

  [[nodiscard]] std::string_view slice(Extent extent) const {
    return text_.substr(extent.begin, extent.end - extent.begin);
  }

  Diagnostic& report(std::string_view code, Extent extent, std::string message) {
    return diagnostics_.error(code, source_.span(extent.begin, extent.end), std::move(message));
  }

  const SourceText& source_;
  std::string_view text_;
  std::size_t at_;
  ParsedParagraph paragraph_;
  std::string raw_;    ///< words still as typed
  std::string words_;  ///< words of the current piece, typeset
  Emphasis emphasis_ = Emphasis::none;
  std::optional<Bracket> bracket_;  ///< the one whose words are being read
  TextMark mark_;                   ///< what it says about them
  Extent opened_;
  Typographer typographer_;
  Diagnostics& diagnostics_;
};

}  // namespace

ParsedText parse_markup(const SourceText& source, Language language, Diagnostics& diagnostics) {
  ParsedText parsed;
  for (const auto& block : cut_blocks(source, diagnostics)) {
    parsed.paragraphs.push_back(InlineParser(source, block, language, diagnostics).run());
  }
  return parsed;
}

}  // namespace andel::express
