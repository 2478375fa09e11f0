#include "load/yaml_tree_builder.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "support/ascii.hpp"

namespace andel::load {

namespace {

/// Whether the file shows the value as it reads, `begin` being its first byte.
bool stands_verbatim(std::string_view file, std::size_t begin, ScalarStyle style, std::string_view value) {
  if (file.substr(begin, value.size()) != value) return false;
  if (style == ScalarStyle::plain) return true;
  const char quote = style == ScalarStyle::double_quoted ? '"' : '\'';
  const char escape = style == ScalarStyle::double_quoted ? '\\' : '\'';
  const std::size_t end = begin + value.size();
  return end < file.size() && file[end] == quote && value.find(escape) == std::string_view::npos &&
         file.substr(end, 2) != "''";
}

/// A file is text, but escapes can stand for what no text has.
bool has_control_character(std::string_view value) {
  return std::ranges::any_of(value, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
  });
}

}  // namespace

void YamlTreeBuilder::add_nothing(std::size_t at, AnchorNumber anchor) {
  YamlDocument::Node node;
  node.kind = NodeKind::nothing;
  // Parsers place an empty value where the next thing begins, often a line later; people look after its key.
  const bool written = document_.text_.substr(at, 1) == "~" || document_.text_.substr(at, 4) == "null";
  const std::uint32_t length = document_.text_.substr(at, 1) == "~" ? 1 : 4;
  node.begin = written ? static_cast<std::uint32_t>(at)
                       : static_cast<std::uint32_t>(std::min<std::size_t>(at, end_of_last_sibling()));
  node.end = written ? node.begin + length : node.begin;
  add(node, anchor);
}

void YamlTreeBuilder::add_scalar(std::size_t at, std::string_view text, AnchorNumber anchor) {
  const std::size_t begin = skip_properties(at);
  const ScalarStyle style = style_at(document_.text_, begin);
  const bool quoted = style == ScalarStyle::single_quoted || style == ScalarStyle::double_quoted;
  YamlDocument::Node node;
  node.kind = NodeKind::scalar;
  node.begin = static_cast<std::uint32_t>(begin);
  const std::size_t inside = begin + (quoted ? 1 : 0);
  if (style != ScalarStyle::block && stands_verbatim(document_.text_, inside, style, text)) {
    node.text_begin = static_cast<std::uint32_t>(inside);
    node.text = document_.text_.substr(inside, text.size());
    node.end = static_cast<std::uint32_t>(inside + text.size() + (quoted ? 1 : 0));
  } else {
    Alignment alignment = align_scalar(document_.text_, begin, style, text);
    node.text = document_.texts_.emplace_back(text);
    node.end = static_cast<std::uint32_t>(alignment.end);
    node.alignment = static_cast<std::uint32_t>(document_.alignments_.size());
    document_.alignments_.push_back(std::move(alignment.offsets));
    const std::string_view written = document_.text_.substr(begin, alignment.end - begin);
    if (quoted && written.find('\n') != std::string_view::npos) {
      long_quote_ = Span{document_.file_, begin, alignment.end};
    }
    if (!alignment.closed) {
      const Span quote{document_.file_, begin, begin + 1};
      diagnostics_.error("yaml-syntax", quote, "this quote is never closed")
          .hints.push_back("end the text with the same quote; write a quote inside it as '' or \\\"");
      failed_ = true;
    }
  }
  if (style == ScalarStyle::plain) warn_of_cut(node);
  if (style == ScalarStyle::double_quoted && has_control_character(text)) refuse_escape(begin);
  add(node, anchor);
}

void YamlTreeBuilder::warn_of_cut(const YamlDocument::Node& scalar) {
  const std::string_view text = document_.text_;
  const std::size_t sign = text.find_first_not_of(" \t", scalar.end);
  if (sign == std::string_view::npos || sign == scalar.end || text[sign] != '#' || sign + 1 == text.size()) return;
  const auto next = static_cast<unsigned char>(text[sign + 1]);
  const bool goes_on =
      is_digit(text[sign + 1]) || ('a' <= next && next <= 'z') || ('A' <= next && next <= 'Z') || next >= 0x80;
  if (!goes_on) return;
  const std::size_t end = std::min(text.find_first_of("\r\n", sign), text.size());
  auto& warning =
      diagnostics_.warning("cut-text", {document_.file_, sign, end}, "this is a remark: the text ends before ` #`");
  warning.hints.emplace_back("quote the text if it goes on: `\"... #1 ...\"`");
  warning.hints.emplace_back("write a space behind the sign if it is a remark: `# ...`");
}

void YamlTreeBuilder::add_alias(std::size_t at, AnchorNumber anchor) {
  const auto target = anchored_.find(anchor);
  const bool unfinished = target == anchored_.end() || std::any_of(open_.begin(), open_.end(), [&](const Open& o) {
                            return o.node == target->second;
                          });
  if (!unfinished) {
    pending_.push_back(target->second);
    return;
  }
  diagnostics_.error("yaml-syntax", {document_.file_, at, at + 1}, "this alias stands inside what it stands for")
      .hints.push_back("write out what is meant; a text that begins with `*` needs quotes");
  failed_ = true;
  add_nothing(at, 0);
}

void YamlTreeBuilder::begin(NodeKind kind, std::size_t at, AnchorNumber anchor) {
  YamlDocument::Node node;
  node.kind = kind;
  node.begin = static_cast<std::uint32_t>(skip_properties(at));
  const std::uint32_t position = add(node, anchor);
  open_.push_back({position, pending_.size()});
}

void YamlTreeBuilder::end() {
  const Open open = open_.back();
  open_.pop_back();
  auto& node = document_.nodes_[open.node];
  node.first_child = static_cast<std::uint32_t>(document_.children_.size());
  node.children = static_cast<std::uint32_t>(pending_.size() - open.first_pending);
  const auto first = pending_.begin() + static_cast<std::ptrdiff_t>(open.first_pending);
  document_.children_.insert(document_.children_.end(), first, pending_.end());
  pending_.erase(first, pending_.end());
  node.end = end_of_collection(node);
  if (node.kind == NodeKind::mapping) drop_duplicate_keys(open.node);
}

void YamlTreeBuilder::refuse_tag(std::size_t at) {
  std::size_t end = at;
  while (end < document_.text_.size() && !is_space(document_.text_[end])) ++end;
  diagnostics_.error("yaml-syntax", {document_.file_, at, end}, "tags are not part of the language")
      .hints.push_back("a text that begins with `!` needs quotes");
  failed_ = true;
}

void YamlTreeBuilder::refuse_escape(std::size_t at) {
  const std::size_t begin = skip_properties(at);
  const std::size_t escape = std::min(document_.text_.find('\\', begin), document_.text_.size() - 1);
  diagnostics_
      .error("yaml-syntax", {document_.file_, escape, escape + 1}, "an escape in this text stands for no character")
      .hints.emplace_back("write the character itself; in single quotes a backslash is a backslash");
  failed_ = true;
}

std::uint32_t YamlTreeBuilder::add(YamlDocument::Node node, AnchorNumber anchor) {
  const auto position = static_cast<std::uint32_t>(document_.nodes_.size());
  document_.nodes_.push_back(node);
  if (anchor != 0) anchored_[anchor] = position;
  if (open_.empty()) document_.root_ = position;
  pending_.push_back(position);
  return position;
}

/// Passes `&anchor` and `!tag` before a node.
std::size_t YamlTreeBuilder::skip_properties(std::size_t at) const {
  const std::string_view text = document_.text_;
  at = std::min(at, text.size());
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    while (at < text.size() && !is_space(text[at])) ++at;
    while (at < text.size() && is_space(text[at])) ++at;
  }
  return at;
}

/// Block collections end with their last child, flow collections with their bracket.
std::uint32_t YamlTreeBuilder::end_of_collection(const YamlDocument::Node& node) const {
  std::size_t end = node.begin;
  for (std::uint32_t i = 0; i < node.children; ++i) {
    const auto& child = document_.nodes_[document_.children_[node.first_child + i]];
    end = std::max<std::size_t>(end, child.begin >= node.begin ? child.end : end);  // an alias stands elsewhere
  }
  const std::string_view text = document_.text_;
  const char opening = node.begin < text.size() ? text[node.begin] : ' ';
  if (opening != '[' && opening != '{') return static_cast<std::uint32_t>(end);
  const char closing = opening == '[' ? ']' : '}';
  end = std::max<std::size_t>(end, node.begin + 1);
  for (; end < text.size() && text[end] != closing; ++end) {
    if (text[end] == '#') end = std::min(text.find('\n', end), text.size() - 1);
  }
  return static_cast<std::uint32_t>(std::min(end + 1, text.size()));
}

std::uint32_t YamlTreeBuilder::end_of_last_sibling() const {
  if (open_.empty()) return 0;
  if (pending_.size() > open_.back().first_pending) return document_.nodes_[pending_.back()].end;
  return document_.nodes_[open_.back().node].begin;
}

std::optional<std::size_t> YamlTreeBuilder::open_bracket() const {
  if (open_.empty()) return std::nullopt;
  const std::size_t begin = document_.nodes_[open_.back().node].begin;
  const char byte = begin < document_.text_.size() ? document_.text_[begin] : ' ';
  return byte == '[' || byte == '{' ? std::optional(begin) : std::nullopt;
}

void YamlTreeBuilder::drop_duplicate_keys(std::uint32_t mapping) {
  const YamlNode node(document_, mapping);
  // Mappings are short, but for a codebook's items, where looking at all pairs would be felt.
  std::vector<std::uint32_t> order(node.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return node.key(a).text() < node.key(b).text(); });
  struct Repetition {
    std::uint32_t entry;
    Span again;
    Span first;
  };
  std::vector<Repetition> repeated;
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    const YamlNode key = node.key(order[i]);
    if (!key.is_scalar() || key.text() != node.key(order[first]).text()) {
      first = i;
    } else {
      repeated.push_back({order[i], key.span(), node.key(order[first]).span()});
    }
  }
  if (repeated.empty()) return;
  std::sort(repeated.begin(), repeated.end(), [](const auto& a, const auto& b) { return a.entry < b.entry; });
  const std::string_view text = document_.text_;
  auto& record = document_.nodes_[mapping];
  for (std::size_t i = 0; i < repeated.size(); ++i) {
    const auto& [entry, again, first] = repeated[i];
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first.begin), '\n') + 1;
    const std::string_view key = text.substr(again.begin, again.end - again.begin);
    diagnostics_.error("duplicate-key", again, fmt::format("the key `{}` is given twice", key))
        .hints.push_back(fmt::format("it is given first on line {}", line));
    // The mapping's children are the newest, so that they can be taken out.
    const auto gone = document_.children_.begin() + static_cast<std::ptrdiff_t>(record.first_child + 2 * (entry - i));
    document_.children_.erase(gone, gone + 2);
    record.children -= 2;
  }
}

}  // namespace andel::load
