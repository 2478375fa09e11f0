#include "draw/spoken_structure.hpp"

#include <map>

#include <fmt/format.h>

namespace andel::draw::test {

using nlohmann::json;

namespace {

std::string replace_all(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

std::string visible(std::string text) {
  return replace_all(replace_all(std::move(text), "\u00A0", "~"), "\u00AD", "¬");
}

/// qpdf's JSON marks text with "u:".
std::string text_of(const json& value) { return visible(value.get<std::string>().substr(2)); }

std::string without_slash(const json& name) { return name.get<std::string>().substr(1); }

class Speaker {
 public:
  explicit Speaker(const PdfReader& file) : file_(file) {}

  void say(const json& element, int depth) {
    begin_line(depth);
    out_ += without_slash(element.at("/S"));
    say_attributes(element);
    const json none = json::array();
    const json& kids = element.contains("/K") ? element.at("/K") : none;
    const json list = kids.is_array() ? kids : json::array({kids});
    if (list.size() == 1 && !list.front().is_string()) {
      out_ += " " + content(list.front(), element) + "\n";
      return;
    }
    out_ += "\n";
    for (const json& kid : list) say_kid(kid, element, depth + 1);
  }

  [[nodiscard]] std::string result() { return std::move(out_); }

 private:
  void begin_line(int depth) { out_ += std::string(2 * static_cast<std::size_t>(depth), ' '); }

  void say_attributes(const json& element) {
    for (const char* key : {"/T", "/ID", "/Lang", "/Alt", "/ActualText"})
      if (element.contains(key)) out_ += fmt::format(" {}=\"{}\"", key + 1, text_of(element.at(key)));
    if (!element.contains("/A")) return;
    for (const json& attributes : element.at("/A"))
      for (const char* key : {"/Scope", "/ListNumbering", "/Headers"})
        if (attributes.contains(key)) out_ += fmt::format(" {}={}", key + 1, without_slash(attributes.at(key)));
  }

  void say_kid(const json& kid, const json& element, int depth) {
    if (kid.is_string()) return say(file_.resolve(kid), depth);
    begin_line(depth);
    out_ += content(kid, element) + "\n";
  }

  std::string content(const json& kid, const json& element) {
    if (kid.is_number()) return words(element.at("/Pg"), kid);
    if (kid.at("/Type") == "/MCR") return words(kid.at("/Pg"), kid.at("/MCID"));
    const json& annotation = file_.resolve(kid.at("/Obj"));
    const json& owner = file_.resolve(file_.parent_entry(annotation.at("/StructParent").get<int>()));
    std::string target = annotation.contains("/A") ? text_of(annotation.at("/A").at("/URI")) : "a page of the file";
    return fmt::format("-> {} ({}){}", target, text_of(annotation.at("/Contents")),
                       owner == element ? "" : " of another element");
  }

  std::string words(const json& page, const json& mark) {
    const std::string number = file_.page_number(page);
    if (words_.find(number) == words_.end()) words_[number] = file_.words_of(page);
    return '"' + visible(words_.at(number).at(mark.get<int>())) + '"';
  }

  const PdfReader& file_;
  std::map<std::string, MarkedWords> words_;  ///< by page
  std::string out_;
};

}  // namespace

std::string spoken_structure(const PdfReader& file) {
  Speaker speaker(file);
  speaker.say(file.resolve(file.resolve(file.catalog().at("/StructTreeRoot")).at("/K")), 0);
  return speaker.result();
}

}  // namespace andel::draw::test
