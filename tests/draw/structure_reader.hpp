// A written file read back by qpdf: its structure tree and its bookmarks as text.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "draw/content_reader.hpp"

namespace andel::draw::test {

class PdfReader {
 public:
  /// Fails the running test when qpdf finds fault with the file.
  explicit PdfReader(const std::string& pdf);

  /// One line for each element, indented by depth: type, what it says of itself, and which marks of which page it
  /// holds.
  [[nodiscard]] std::string structure() const;

  /// The operators of a page, which is named by its reference.
  [[nodiscard]] std::string content_of(const nlohmann::json& page) const;

  /// The words of each of its marks.
  [[nodiscard]] MarkedWords words_of(const nlohmann::json& page) const;

  /// The element to which a key of the parent tree leads: of an annotation, or those of a page's marks.
  [[nodiscard]] const nlohmann::json& parent_entry(int key) const;

  /// The number of a page, from 1.
  [[nodiscard]] std::string page_number(const nlohmann::json& reference) const;

  /// One line for each bookmark, indented by depth: title and page.
  [[nodiscard]] std::string bookmarks() const;

  /// For each page the types of the elements that its parent-tree entry names, in the order of the marks.
  [[nodiscard]] std::string parents() const;

  [[nodiscard]] const nlohmann::json& catalog() const;
  [[nodiscard]] const nlohmann::json& trailer() const;
  [[nodiscard]] const nlohmann::json& pages() const { return all_.at("pages"); }
  [[nodiscard]] const nlohmann::json& page_labels() const { return all_.at("pagelabels"); }

  /// What a reference stands for, or the value itself.
  [[nodiscard]] const nlohmann::json& resolve(const nlohmann::json& value) const;

 private:
  void append_element(std::string& out, const nlohmann::json& element, int depth) const;
  void append_bookmarks(std::string& out, const nlohmann::json& entries, int depth) const;
  [[nodiscard]] std::string describe_kid(const nlohmann::json& kid, const nlohmann::json& element) const;
  /// The bytes of a stream, as they are when unpacked.
  [[nodiscard]] std::string bytes_of(const nlohmann::json& reference) const;

  nlohmann::json all_;
};

}  // namespace andel::draw::test
