#include "express/parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "express/lexer.hpp"
#include "express/token_cursor.hpp"

namespace andel::express {
namespace {

constexpr std::array<std::string_view, 7> keywords{"and", "or", "not", "if", "then", "else", "without"};

constexpr std::array<std::pair<std::string_view, Qualifier>, 6> qualifiers{{
    {"item", Qualifier::item},
    {"segment", Qualifier::segment},
    {"banner", Qualifier::banner},
    {"measure", Qualifier::measure},
    {"index", Qualifier::index},
    {"wave", Qualifier::wave},
}};

/// Deeper than anything a person writes, shallow enough for any stack.
constexpr int deepest = 64;
constexpr std::size_t most_tokens = 2000;

std::optional<Syntax> parse_nested(const SourceText& source, Extent extent, int depth, Diagnostics& diagnostics);

/// By recursive descent, one function per level of precedence, loosest first. A function that gives
/// nothing has reported why.
class Parser : TokenCursor {
 public:
  /// `depth`: how deeply what is parsed stands in quotes and braces already.
  Parser(const SourceText& source, std::vector<Token> tokens, int depth, Diagnostics& diagnostics)
      : TokenCursor(source, std::move(tokens), diagnostics), depth_(depth) {}

  std::optional<Syntax> whole() {
    if (at_end()) return fail("expected an expression");
    if (size() > most_tokens) return fail("this expression is too long");
    auto root = expression();
    if (root && !at_end()) return fail(fmt::format("did not expect {} here", shown(current())));
    return root;
  }

 private:
  using Result = std::optional<Syntax>;
  using Level = Result (Parser::*)();

  // expression = unfiltered { "|" filter }
  Result expression() {
    if (++depth_ > deepest) return fail("this is nested too deeply");
    const bool conditional = at("if");
    auto value = unfiltered();
    if (value && conditional && at("|")) return ambiguous_filter();
    while (value && take("|")) value = filter(std::move(*value));
    --depth_;
    return value;
  }

  // filter = word { word } [ number ]
  Result filter(Syntax operand) {
    if (current().kind != TokenKind::name) return fail("expected a filter's name after `|`");
    Syntax node{.kind = SyntaxKind::filter, .extent = operand.extent, .word = current().extent};
    for (; current().kind == TokenKind::name && !is_keyword(current().text); advance()) {
      if (!node.text.empty()) node.text += ' ';
      node.text += current().text;
      node.word.end = current().extent.end;
    }
    node.children.push_back(std::move(operand));
    if (current().kind == TokenKind::number) node.children.push_back(leaf(SyntaxKind::number));
    node.extent.end = previous().extent.end;
    return node;
  }

  // unfiltered = "if" expression "then" unfiltered "else" unfiltered | alternative
  Result unfiltered() {
    if (!at("if")) return alternative();
    if (++depth_ > deepest) return fail("this is nested too deeply");
    Syntax node{.kind = SyntaxKind::conditional, .extent = current().extent, .word = current().extent};
    advance();
    if (!add_child(node, &Parser::expression)) return std::nullopt;
    for (const std::string_view word : {"then", "else"}) {
      if (at("|")) return ambiguous_filter();
      if (!take(word)) return fail(fmt::format("expected `{}`, found {}", word, shown(current())));
      if (!add_child(node, &Parser::unfiltered)) return std::nullopt;
    }
    --depth_;
    return node;
  }

  Result alternative() { return chain({Operator::either}, &Parser::conjunction); }
  Result conjunction() { return chain({Operator::both}, &Parser::inversion); }

  Result inversion() { return at("not") ? prefixed(SyntaxKind::inversion, &Parser::inversion) : comparison(); }

  Result comparison() {
    auto left = leaving_out();
    if (!left || at("==")) {
      return left ? fail("`==` is written `=` here") : std::nullopt;
    }
    const auto operation = operator_among({Operator::equal, Operator::unequal, Operator::less, Operator::less_or_equal,
                                           Operator::greater, Operator::greater_or_equal});
    return operation ? binary(std::move(*left), *operation, &Parser::leaving_out) : std::move(left);
  }

  Result leaving_out() { return chain({Operator::without}, &Parser::sum); }
  Result sum() { return chain({Operator::add, Operator::subtract}, &Parser::product); }
  Result product() { return chain({Operator::multiply, Operator::divide}, &Parser::negative); }
  Result negative() { return at("-") ? prefixed(SyntaxKind::negative, &Parser::negative) : primary(); }

  Result primary() {
    switch (current().kind) {
      case TokenKind::number:
        return leaf(SyntaxKind::number);
      case TokenKind::words:
        return quoted();
      case TokenKind::name:
        return is_keyword(current().text) ? unexpected() : name_or_call();
      case TokenKind::sign:
        break;
      case TokenKind::end:
        return unexpected();
    }
    if (at("[")) return list();
    if (!at("(")) return unexpected();
    const Extent open = current().extent;
    advance();
    auto inner = expression();
    if (!inner || !close(open, ")")) return std::nullopt;
    inner->extent = {open.begin, previous().extent.end};
    return inner;
  }

  Result name_or_call() {
    const Token& following = next();
    const auto* qualifier = std::find_if(qualifiers.begin(), qualifiers.end(),
                                         [&](const auto& entry) { return entry.first == current().text; });
    const bool names_follow =
        following.kind == TokenKind::number || (following.kind == TokenKind::name && !is_keyword(following.text));
    if (qualifier != qualifiers.end() && names_follow) {
      const std::size_t begin = current().extent.begin;
      advance();
      Syntax node = leaf(SyntaxKind::name);
      node.qualifier = qualifier->second;
      node.extent.begin = begin;
      return node;
    }
    Syntax node = leaf(SyntaxKind::name);
    if (!at("(")) return node;
    node.kind = SyntaxKind::call;
    return arguments(std::move(node), "(", ")");
  }

  /// "words", or "words with {expressions} in them".
  Result quoted() {
    Syntax whole = leaf(SyntaxKind::words);
    if (whole.text.find_first_of("{}") == std::string::npos) return whole;
    whole.kind = SyntaxKind::joined;
    whole.text.clear();
    const std::string_view text = source().text();
    const std::size_t end = whole.extent.end - 1;
    for (std::size_t at = whole.extent.begin + 1; at < end;) {
      const bool doubled = at + 1 < end && text[at + 1] == text[at];
      if (text[at] == '{' && !doubled) {
        const auto closing = find_closing_brace(text, at, end);
        if (closing == std::string_view::npos) return fail_at({at, at + 1}, "this brace is never closed");
        auto part = parse_nested(source(), {at + 1, closing}, depth_, diagnostics());
        if (!part) return std::nullopt;
        whole.children.push_back(std::move(*part));
        at = closing + 1;
        continue;
      }
      if (text[at] == '}' && !doubled) return fail_at({at, at + 1}, "this brace was never opened");
      if (whole.children.empty() || whole.children.back().kind != SyntaxKind::words) {
        whole.children.push_back({.kind = SyntaxKind::words, .extent = {at, at}});
      }
      const bool brace = text[at] == '{' || text[at] == '}';
      whole.children.back().text += text[at];
      at += brace ? 2 : 1;
      whole.children.back().extent.end = at;
    }
    return whole;
  }

  Result list() {
    return arguments({.kind = SyntaxKind::list, .extent = current().extent, .word = current().extent}, "[", "]");
  }

  /// The children between `opening` (the current token) and `closing`, separated by commas.
  Result arguments(Syntax node, std::string_view opening, std::string_view closing) {
    const Extent open = current().extent;
    take(opening);
    while (!at(closing)) {
      if (!node.children.empty() && !take(",")) {
        if (at_end()) break;
        return fail(fmt::format("expected `,` or `{}`, found {}", closing, shown(current())));
      }
      if (!add_child(node, &Parser::expression)) return std::nullopt;
    }
    if (!close(open, closing)) return std::nullopt;
    node.extent.end = previous().extent.end;
    return node;
  }

  // A word or sign may be any of `operations`, all of one precedence, grouping from the left.
  Result chain(std::initializer_list<Operator> operations, Level operand) {
    auto left = (this->*operand)();
    while (left) {
      const auto operation = operator_among(operations);
      if (!operation) break;
      left = binary(std::move(*left), *operation, operand);
    }
    return left;
  }

  Result binary(Syntax left, Operator operation, Level operand) {
    Syntax node{.kind = SyntaxKind::binary, .extent = left.extent, .word = previous().extent};
    node.operation = operation;
    node.children.reserve(2);
    node.children.push_back(std::move(left));
    if (!add_child(node, operand)) return std::nullopt;
    return node;
  }

  Result prefixed(SyntaxKind kind, Level operand) {
    if (++depth_ > deepest) return fail("this is nested too deeply");
    Syntax node{.kind = kind, .extent = current().extent, .word = current().extent};
    advance();
    if (!add_child(node, operand)) return std::nullopt;
    --depth_;
    return node;
  }

  Syntax leaf(SyntaxKind kind) {
    Syntax node{.kind = kind, .extent = current().extent, .word = current().extent};
    node.text = current().text;
    advance();
    return node;
  }

  bool add_child(Syntax& node, Level level) {
    auto child = (this->*level)();
    if (!child) return false;
    node.extent.end = child->extent.end;
    node.children.push_back(std::move(*child));
    return true;
  }

  Result unexpected() { return fail(fmt::format("expected a value, found {}", shown(current()))); }

  Result ambiguous_filter() {
    diagnostics()
        .error("ambiguous-filter", span(current().extent), "this filter could belong to a branch or to the whole `if`")
        .hints.emplace_back("put the branch, or the whole `if`, in parentheses");
    return std::nullopt;
  }

  int depth_;
};

std::optional<Syntax> parse_nested(const SourceText& source, Extent extent, int depth, Diagnostics& diagnostics) {
  auto tokens = cut_tokens(source, extent, diagnostics);
  if (!tokens) return std::nullopt;
  return Parser(source, std::move(*tokens), depth, diagnostics).whole();
}

}  // namespace

bool is_keyword(std::string_view word) { return std::find(keywords.begin(), keywords.end(), word) != keywords.end(); }

std::optional<Syntax> parse(const SourceText& source, Extent extent, Diagnostics& diagnostics) {
  return parse_nested(source, extent, 0, diagnostics);
}

std::optional<Syntax> parse(const SourceText& source, Diagnostics& diagnostics) {
  return parse(source, {0, source.text().size()}, diagnostics);
}

}  // namespace andel::express
