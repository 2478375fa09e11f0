#include "draw/structure_reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "draw/external_tool.hpp"

namespace andel::draw::test {

using nlohmann::json;

namespace {

/// qpdf's JSON marks text with "u:" and bytes with "b:".
std::string text_of(const json& value) { return value.get<std::string>().substr(2); }

/// As a list, whether one or several were written.
json list_of(const json& value) { return value.is_array() ? value : json::array({value}); }

std::string decode_base64(std::string_view text) {
  static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned pending = 0;
  int bits = 0;
  for (const char c : text) {
    const auto digit = digits.find(c);
    if (digit == std::string_view::npos) break;  // the padding
    pending = (pending << 6U | static_cast<unsigned>(digit)) & 0xFFFFFFU;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(pending >> static_cast<unsigned>(bits) & 0xFFU);
  }
  return bytes;
}

}  // namespace

PdfReader::PdfReader(const std::string& pdf) {
  const ToolResult checked = run_on(pdf, "qpdf --check @");
  INFO(checked.output);
  REQUIRE(checked.status == 0);
  all_ = json::parse(run_on(pdf, "qpdf --json=2 --json-stream-data=inline --decode-level=generalized @").output);
}

const json& PdfReader::resolve(const json& value) const {
  if (!value.is_string()) return value;
  const auto& objects = all_.at("qpdf").at(1);
  const auto found = objects.find("obj:" + value.get<std::string>());
  if (found == objects.end()) return value;
  return found->contains("value") ? found->at("value") : found->at("stream").at("dict");
}

const json& PdfReader::trailer() const { return all_.at("qpdf").at(1).at("trailer").at("value"); }

const json& PdfReader::catalog() const { return resolve(trailer().at("/Root")); }

std::string PdfReader::page_number(const json& reference) const {
  for (const json& page : pages())
    if (page.at("object") == reference) return std::to_string(page.at("pageposfrom1").get<int>());
  return "?";
}

std::string PdfReader::describe_kid(const json& kid, const json& element) const {
  if (kid.is_number()) return fmt::format("{}.{}", page_number(element.at("/Pg")), kid.get<int>());
  if (kid.at("/Type") == "/MCR") return fmt::format("{}.{}", page_number(kid.at("/Pg")), kid.at("/MCID").get<int>());
  const json& annotation = resolve(kid.at("/Obj"));
  const json& owner = resolve(parent_entry(annotation.at("/StructParent").get<int>()));
  return fmt::format("link on page {}{}", page_number(kid.at("/Pg")), owner == element ? "" : " of another element");
}

void PdfReader::append_element(std::string& out, const json& element, int depth) const {
  out += std::string(2 * static_cast<std::size_t>(depth), ' ') + element.at("/S").get<std::string>().substr(1);
  for (const char* key : {"/T", "/Lang", "/Alt", "/ID"})
    if (element.contains(key)) out += fmt::format(" {}=\"{}\"", key + 1, text_of(element.at(key)));
  if (element.contains("/A"))
    for (const json& attributes : element.at("/A")) out += " " + attributes.dump();
  std::string marks;
  std::string below;
  for (const json& kid : element.contains("/K") ? list_of(element.at("/K")) : json::array()) {
    if (!kid.is_string()) {
      marks += (marks.empty() ? "" : ", ") + describe_kid(kid, element);
      continue;
    }
    const json& child = resolve(kid);
    if (&resolve(child.at("/P")) != &element) below += "another parent: ";
    append_element(below, child, depth + 1);
  }
  if (!marks.empty()) out += " [" + marks + "]";
  out += "\n" + below;
}

std::string PdfReader::structure() const {
  std::string out;
  append_element(out, resolve(resolve(catalog().at("/StructTreeRoot")).at("/K")), 0);
  return out;
}

const json& PdfReader::parent_entry(int key) const {
  const json& numbers = resolve(resolve(catalog().at("/StructTreeRoot")).at("/ParentTree")).at("/Nums");
  for (std::size_t i = 0; i < numbers.size(); i += 2)
    if (numbers.at(i) == key) return numbers.at(i + 1);
  FAIL("the parent tree has no entry " << key);
  return numbers;
}

std::string PdfReader::bytes_of(const json& reference) const {
  return decode_base64(
      all_.at("qpdf").at(1).at("obj:" + reference.get<std::string>()).at("stream").at("data").get<std::string>());
}

std::string PdfReader::content_of(const json& page) const {
  std::string content;
  for (const json& stream : list_of(resolve(page).at("/Contents"))) content += bytes_of(stream) + "\n";
  return content;
}

MarkedWords PdfReader::words_of(const json& page) const {
  const json& dictionary = resolve(page);
  std::map<std::string, UnicodeMap> fonts;
  const json& resources = resolve(dictionary.at("/Resources"));
  if (resources.contains("/Font")) {
    for (const auto& [name, font] : resolve(resources.at("/Font")).items())
      fonts[name.substr(1)] = read_unicode_map(bytes_of(resolve(font).at("/ToUnicode")));
  }
  return read_marked_words(content_of(page), fonts);
}

std::string PdfReader::parents() const {
  std::string out;
  for (const json& page : pages()) {
    const json& dictionary = resolve(page.at("object"));
    out += page_number(page.at("object")) + ":";
    for (const json& parent : resolve(parent_entry(dictionary.at("/StructParents").get<int>())))
      out += " " + resolve(parent).at("/S").get<std::string>().substr(1);
    out += "\n";
  }
  return out;
}

void PdfReader::append_bookmarks(std::string& out, const json& entries, int depth) const {
  for (const json& entry : entries) {
    out += std::string(2 * static_cast<std::size_t>(depth), ' ');
    out += fmt::format("{} -> {}{}\n", entry.at("title").get<std::string>(), entry.at("destpageposfrom1").get<int>(),
                       entry.at("open").get<bool>() ? "" : " (closed)");
    append_bookmarks(out, entry.at("kids"), depth + 1);
  }
}

std::string PdfReader::bookmarks() const {
  std::string out;
  append_bookmarks(out, all_.at("outlines"), 0);
  return out;
}

}  // namespace andel::draw::test
