#include "load/yaml_events.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <yaml.h>

namespace andel::load {

namespace {

constexpr std::size_t deepest = 100;

/// Characters that end a line in YAML 1.1 and are ordinary ones in 1.2.
bool has_old_line_ends(std::string_view text) {
  for (const std::string_view end : {"\u0085", "\u2028", "\u2029"}) {
    if (text.find(end) != std::string_view::npos) return true;
  }
  return false;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_nothing(std::string_view plain) {
  return plain.empty() || plain == "~" || plain == "null" || plain == "Null" || plain == "NULL";
}

const char* characters(const yaml_char_t* text) { return reinterpret_cast<const char*>(text); }

/// One event of libyaml, which owns what it points to.
class Event {
 public:
  explicit Event(yaml_parser_t& parser) : is_read_(yaml_parser_parse(&parser, &event_) != 0) {}
  ~Event() {
    if (is_read_) yaml_event_delete(&event_);
  }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;

  [[nodiscard]] bool is_read() const { return is_read_; }
  const yaml_event_t* operator->() const { return &event_; }

 private:
  yaml_event_t event_{};
  bool is_read_;
};

class EventSource {
 public:
  EventSource(std::string_view text, std::size_t first_byte, YamlTreeBuilder& builder)
      : text_(text), first_byte_(first_byte), builder_(builder) {
    is_ready_ = yaml_parser_initialize(&parser_) != 0;
    if (!is_ready_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~EventSource() {
    if (is_ready_) yaml_parser_delete(&parser_);
  }
  EventSource(const EventSource&) = delete;
  EventSource& operator=(const EventSource&) = delete;

  bool send() {
    if (!is_ready_) return false;
    while (true) {
      const Event event(parser_);
      if (!event.is_read()) return false;
      if (event->type == YAML_STREAM_END_EVENT) return documents_ == 1;
      if (!send(event) || builder_.failed()) return false;
    }
  }

 private:
  bool send(const Event& event) {
    if (follows_question_mark(place_of(event))) return false;
    switch (event->type) {
      case YAML_DOCUMENT_START_EVENT:
        return ++documents_ == 1 && event->data.document_start.version_directive == nullptr &&
               event->data.document_start.tag_directives.start == event->data.document_start.tag_directives.end;
      case YAML_ALIAS_EVENT:
        return send_alias(event);
      case YAML_SCALAR_EVENT:
        return send_scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        if (event->data.sequence_start.tag != nullptr) return false;
        is_in_brackets_.push_back(event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
        return begin(NodeKind::sequence, event, event->data.sequence_start.anchor);
      case YAML_MAPPING_START_EVENT:
        if (event->data.mapping_start.tag != nullptr) return false;
        is_in_brackets_.push_back(event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
        return begin(NodeKind::mapping, event, event->data.mapping_start.anchor);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        is_in_brackets_.pop_back();
        builder_.end();
        return true;
      default:
        return true;
    }
  }

  bool send_alias(const Event& event) {
    const auto anchor = anchors_.find(characters(event->data.alias.anchor));
    if (anchor == anchors_.end()) return false;
    const std::size_t place = place_of(event);
    if (!ends_behind(place, anchor->first)) return false;
    builder_.add_alias(place, anchor->second);
    return true;
  }

  bool send_scalar(const Event& event) {
    const auto& scalar = event->data.scalar;
    if (scalar.tag != nullptr) return false;
    const std::string_view value(characters(scalar.value), scalar.length);
    const auto anchor = number_of(event, scalar.anchor);
    if (!anchor) return false;
    const bool is_plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    // Parsers disagree on a question mark within brackets.
    const bool is_in_brackets = !is_in_brackets_.empty() && is_in_brackets_.back();
    if (is_plain && is_in_brackets && value.find('?') != std::string_view::npos) return false;
    if (is_plain && is_nothing(value)) {
      builder_.add_nothing(place_of(event), *anchor);
    } else {
      builder_.add_scalar(place_of(event), value, *anchor);
    }
    return true;
  }

  bool begin(NodeKind kind, const Event& event, const yaml_char_t* anchor_name) {
    const auto anchor = number_of(event, anchor_name);
    if (!anchor || is_in_brackets_.size() > deepest) return false;
    builder_.begin(kind, place_of(event), *anchor);
    return true;
  }

  /// An anchor that is given again is another one from there on. Nothing for one that parsers may read otherwise.
  std::optional<AnchorNumber> number_of(const Event& event, const yaml_char_t* name) {
    if (name == nullptr) return 0;
    if (!ends_behind(place_of(event), characters(name))) return std::nullopt;
    return anchors_[characters(name)] = ++last_anchor_;
  }

  /// Keys may begin with a question mark of their own, which nobody writes on purpose.
  [[nodiscard]] bool follows_question_mark(std::size_t place) const {
    constexpr std::string_view openings = "[{,";
    std::size_t at = place - first_byte_;
    while (at > 0 && text_[at - 1] == ' ') --at;
    if (at == 0 || text_[at - 1] != '?') return false;
    return at == 1 || is_blank(text_[at - 2]) || openings.find(text_[at - 2]) != std::string_view::npos;
  }

  /// Whether the name of an anchor or alias, which begins with a sign at `place`, ends as all parsers see it.
  [[nodiscard]] bool ends_behind(std::size_t place, std::string_view name) const {
    constexpr std::string_view closings = ",]}";
    const std::size_t end = place - first_byte_ + 1 + name.size();
    return end >= text_.size() || is_blank(text_[end]) || closings.find(text_[end]) != std::string_view::npos;
  }

  /// libyaml counts characters. Its events come in the order of the text.
  std::size_t place_of(const Event& event) {
    for (; characters_ < event->start_mark.index && byte_ < text_.size(); ++characters_) {
      const auto is_continuation = [&] { return (static_cast<unsigned char>(text_[byte_]) & 0xC0U) == 0x80U; };
      do ++byte_;
      while (byte_ < text_.size() && is_continuation());
    }
    return first_byte_ + byte_;
  }

  std::string_view text_;
  std::size_t first_byte_;
  YamlTreeBuilder& builder_;
  yaml_parser_t parser_{};
  bool is_ready_ = false;
  std::size_t documents_ = 0;
  std::vector<bool> is_in_brackets_;  // of the open collections, outermost first
  std::size_t characters_ = 0;        // before `byte_`
  std::size_t byte_ = 0;
  AnchorNumber last_anchor_ = 0;
  std::unordered_map<std::string, AnchorNumber> anchors_;
};

}  // namespace

bool send_events(std::string_view text, std::size_t first_byte, YamlTreeBuilder& builder) {
  return !has_old_line_ends(text) && EventSource(text, first_byte, builder).send();
}

}  // namespace andel::load
