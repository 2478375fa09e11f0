#include "load/yaml_document.hpp"

namespace andel::load {

NodeKind YamlNode::kind() const { return document_->nodes_[position_].kind; }

Span YamlNode::span() const {
  const auto& node = document_->nodes_[position_];
  return {document_->file_, node.begin, node.end};
}

std::string_view YamlNode::text() const { return document_->nodes_[position_].text; }

SourceText YamlNode::source_text() const {
  const auto& node = document_->nodes_[position_];
  if (node.kind != NodeKind::scalar) return {std::string(), span()};
  std::string text(node.text);
  if (node.alignment == YamlDocument::verbatim) {
    const std::size_t begin = node.text_begin;
    return {std::move(text), Span{document_->file_, begin, begin + node.text.size()}};
  }
  return {std::move(text), document_->file_, document_->alignments_[node.alignment]};
}

std::size_t YamlNode::size() const {
  const auto& node = document_->nodes_[position_];
  return node.kind == NodeKind::mapping ? node.children / 2 : node.children;
}

YamlNode YamlNode::element(std::size_t i) const {
  return {*document_, document_->children_[document_->nodes_[position_].first_child + i]};
}

YamlNode YamlNode::key(std::size_t i) const { return element(2 * i); }

YamlNode YamlNode::value(std::size_t i) const { return element(2 * i + 1); }

}  // namespace andel::load
