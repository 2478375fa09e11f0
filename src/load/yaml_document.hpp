// A YAML file as a light tree, in which every node knows the bytes where it stands.
// Knows YAML's shapes, but neither what keys mean nor the library that reads them (yaml_parser.hpp).
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "load/yaml_alignment.hpp"
#include "support/source.hpp"

namespace andel::load {

enum class NodeKind : std::uint8_t { nothing, scalar, sequence, mapping };

class YamlDocument;

/// A handle to one node, valid as long as its document.
class YamlNode {
 public:
  YamlNode(const YamlDocument& document, std::uint32_t position) : document_(&document), position_(position) {}

  [[nodiscard]] NodeKind kind() const;
  [[nodiscard]] bool is_nothing() const { return kind() == NodeKind::nothing; }
  [[nodiscard]] bool is_scalar() const { return kind() == NodeKind::scalar; }
  [[nodiscard]] bool is_sequence() const { return kind() == NodeKind::sequence; }
  [[nodiscard]] bool is_mapping() const { return kind() == NodeKind::mapping; }

  /// The whole node; of a scalar with its quotes or block indicator.
  [[nodiscard]] Span span() const;

  /// A scalar's value; empty for other nodes.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] SourceText source_text() const;

  /// Elements of a sequence, entries of a mapping; 0 for other nodes.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] YamlNode element(std::size_t i) const;
  [[nodiscard]] YamlNode key(std::size_t i) const;
  [[nodiscard]] YamlNode value(std::size_t i) const;

 private:
  const YamlDocument* document_;
  std::uint32_t position_;
};

/// The nodes of one file. Immutable once built; made by `parse_yaml`.
class YamlDocument {
 public:
  /// `text` must live as long as the document: scalars that stand there unchanged are not copied.
  YamlDocument(FileId file, std::string_view text) : file_(file), text_(text) {}
  YamlDocument(const YamlDocument&) = delete;
  YamlDocument& operator=(const YamlDocument&) = delete;

  /// The file's one document; nothing for an empty file.
  [[nodiscard]] YamlNode root() const { return {*this, root_}; }
  [[nodiscard]] FileId file() const { return file_; }

 private:
  friend class YamlNode;
  friend class YamlTreeBuilder;

  static constexpr std::uint32_t verbatim = UINT32_MAX;

  struct Node {
    NodeKind kind = NodeKind::nothing;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t first_child = 0;  ///< in `children_`; keys and values of a mapping take turns
    std::uint32_t children = 0;
    std::uint32_t text_begin = 0;        ///< of a verbatim scalar: inside the quotes
    std::uint32_t alignment = verbatim;  ///< in `alignments_`, for a scalar that is not written as it reads
    std::string_view text;
  };

  FileId file_;
  std::string_view text_;
  std::vector<Node> nodes_{Node{}};  // the first is the root until a better one comes
  std::vector<std::uint32_t> children_;
  std::deque<std::string> texts_;  // a deque: views into its strings stay valid
  std::vector<std::vector<std::size_t>> alignments_;
  std::uint32_t root_ = 0;
};

}  // namespace andel::load
