#include "picture/svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

#include <expat.h>
#include <fmt/format.h>

#include "picture/raster.hpp"
#include "picture/svg_outline.hpp"
#include "picture/svg_style.hpp"
#include "picture/svg_text.hpp"
#include "support/owned.hpp"

namespace andel::picture {

namespace {

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
constexpr char separator = '|';

/// More than any drawing that a slide can show.
constexpr std::size_t most_steps = 500'000;
constexpr std::size_t most_depth = 200;
/// Places are written with so many digits before the point.
constexpr double largest_place = 1e6;

/// Elements that show nothing by themselves, with all that is within them.
constexpr std::array<std::string_view, 11> silent_elements{"title",  "desc",     "metadata",      "defs",
                                                           "symbol", "clipPath", "mask",          "linearGradient",
                                                           "marker", "filter",   "radialGradient"};

std::string_view hint_for(std::string_view element) {
  if (element == "text") return "turn the text into paths where the picture was drawn";
  if (element == "style") return "write fill and stroke as attributes; a drawing program's “plain SVG” does";
  if (element == "image") return "use that picture itself, or export this one as PNG";
  if (element == "use") return "put a copy of the shape in its place";
  return "draw it with plain shapes, or export the picture as PNG";
}

/// What an element hands on to those within it.
struct Surroundings {
  SvgStyle style;
  Matrix place;
};

/// Listens to expat. An exception must not travel through it, so one is kept until parsing has ended.
class SvgReader {
 public:
  SvgReader(const PictureFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics), parser_(XML_ParserCreateNS(nullptr, separator)) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_begin, on_end);
  }

  PictureHandle read() {
    const auto status = XML_Parse(parser_.get(), file_.bytes.data(), static_cast<int>(file_.bytes.size()), XML_TRUE);
    if (failure_) std::rethrow_exception(failure_);
    if (stopped_) return nullptr;
    if (status != XML_STATUS_OK) {
      const std::size_t at = std::min(byte_index(), file_.bytes.size());
      report({file_.file, at, std::min(at + 1, file_.bytes.size())},
             {fmt::format("not well-formed: {}", XML_ErrorString(XML_GetErrorCode(parser_.get()))),
              "export the picture again"});
      return nullptr;
    }
    return std::make_shared<const Picture>(Picture{std::move(picture_)});
  }

 private:
  static void on_begin(void* self, const char* name, const char** attributes) {
    static_cast<SvgReader*>(self)->guard([&](SvgReader& reader) { reader.begin(name, attributes); });
  }
  static void on_end(void* self, const char*) {
    static_cast<SvgReader*>(self)->guard([](SvgReader& reader) { reader.end(); });
  }
  void guard(const auto& work) {
    try {
      if (!stopped_) work(*this);
    } catch (...) {
      failure_ = std::current_exception();
      stop();
    }
  }

  void begin(std::string_view name, const char** attributes) {
    if (++depth_ > most_depth) return refuse({"nested too deeply", "export the picture as PNG"});
    if (silent_depth_ > 0) return;
    attributes_.clear();
    for (const char** a = attributes; *a != nullptr; a += 2) attributes_.emplace_back(a[0], a[1]);
    const auto split = name.rfind(separator);
    const bool is_svg = split != std::string_view::npos && name.substr(0, split) == svg_namespace;
    if (split != std::string_view::npos) name.remove_prefix(split + 1);
    if (depth_ == 1) return begin_picture(name, is_svg);
    const bool silent = std::find(silent_elements.begin(), silent_elements.end(), name) != silent_elements.end();
    if (!is_svg || silent) {
      silent_depth_ = depth_;
      return;
    }
    begin_element(name);
  }

  void end() {
    if (silent_depth_ == depth_) silent_depth_ = 0;
    if (silent_depth_ == 0 && surroundings_.size() >= depth_) surroundings_.resize(depth_ - 1);
    --depth_;
  }

  void begin_picture(std::string_view name, bool is_svg) {
    if (name != "svg" || !is_svg) {
      return refuse({fmt::format("`{}` is not the beginning of an SVG", name),
                     "an SVG begins with `<svg xmlns=\"http://www.w3.org/2000/svg\">`"});
    }
    const auto width = read_svg_length(attribute("width"));
    const auto height = read_svg_length(attribute("height"));
    const auto box = read_numbers(attribute("viewBox"));
    Rect view{0, 0, width.value_or(0), height.value_or(0)};
    if (box && box->size() == 4) view = {(*box)[0], (*box)[1], (*box)[2], (*box)[3]};
    const auto is_fine = [](double extent) { return extent > 0 && extent <= largest_place; };
    if (!is_fine(view.width) || !is_fine(view.height) || std::abs(view.x) > largest_place ||
        std::abs(view.y) > largest_place) {
      return refuse({"this SVG does not say how large it is", "give it a `viewBox`, or `width` and `height`"});
    }
    picture_.size = {view.width, view.height};
    surroundings_.push_back({{}, {1, 0, 0, 1, -view.x, -view.y}});
    if (!attribute("transform").empty()) {
      return refuse({"the whole picture cannot be transformed", "put its shapes in a `g` with that `transform`"});
    }
    take_style(surroundings_.back());
  }

  void begin_element(std::string_view name) {
    Surroundings own = surroundings_.back();
    if (!take_style(own) || !take_transform(own)) return;
    if (own.style.absent) {
      silent_depth_ = depth_;
      return;
    }
    if (name != "g") add_shape(name, own);
    surroundings_.push_back(own);
  }

  bool take_style(Surroundings& own) {
    properties_.clear();
    for (const auto& [name, value] : attributes_) {
      if (name != "style" && name != "transform") properties_.push_back({name, trim(value)});
    }
    append_declarations(attribute("style"), properties_);
    const auto complaint = set_properties(properties_, own.style);
    if (complaint) refuse(*complaint);
    return !complaint;
  }

  bool take_transform(Surroundings& own) {
    const auto transform = read_transform(attribute("transform"));
    if (transform) {
      own.place = own.place * *transform;
    } else {
      refuse({"this `transform` cannot be read", "use translate, scale, rotate, skewX, skewY or matrix"});
    }
    return transform.has_value();
  }

  void add_shape(std::string_view name, const Surroundings& own) {
    SvgOutline outline = read_outline(name, [this](std::string_view key) { return attribute(key); });
    if (!outline.is_shape) {
      return refuse({fmt::format("`{}` cannot be shown", name), std::string(hint_for(name))});
    }
    if (!outline.wrong.empty()) {
      return refuse({fmt::format("`{}` of this `{}` cannot be read", outline.wrong, name),
                     "numbers have no unit or px; export the picture again"});
    }
    const bool painted = own.style.fill || (own.style.stroke && own.style.stroke_width > 0);
    if (own.style.hidden || !painted || outline.steps.empty()) return;
    PathShape shape{std::move(outline.steps), own.style.fill, own.style.rule, std::nullopt};
    if (own.style.stroke && own.style.stroke_width > 0 && !add_stroke(own, shape)) return;
    if (!put_in_place(own.place, shape)) return;
    steps_ += shape.steps.size();
    if (steps_ > most_steps) return refuse({"this drawing has too many points", "export the picture as PNG"});
    picture_.shapes.push_back(std::move(shape));
  }

  bool add_stroke(const Surroundings& own, PathShape& shape) {
    const auto scale = own.place.uniform_scale();
    if (!scale) {
      refuse({"a stroke that is wider one way than the other cannot be shown",
              "turn strokes into paths where the picture was drawn"});
      return false;
    }
    const SvgStyle& style = own.style;
    shape.stroke = PathStroke{*style.stroke, style.stroke_width * *scale, style.cap, style.join, style.miter_limit};
    return true;
  }

  bool put_in_place(const Matrix& place, PathShape& shape) {
    for (PathStep& step : shape.steps) {
      for (Point& point : step.points) {
        point = place.apply(point);
        if (std::abs(point.x) <= largest_place && std::abs(point.y) <= largest_place) continue;
        refuse({"this shape reaches too far", "draw it closer to the picture"});
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] std::string_view attribute(std::string_view name) const {
    for (const auto& [key, value] : attributes_) {
      if (key == name) return value;
    }
    return {};
  }

  [[nodiscard]] std::size_t byte_index() const {
    return static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser_.get()), 0));
  }

  /// Reports at the name of the current element, and reads no further.
  void refuse(const SvgComplaint& complaint) {
    const std::size_t begin = std::min(byte_index() + 1, file_.bytes.size());
    const std::size_t end = std::min(file_.bytes.find_first_of(" \t\r\n/>", begin), file_.bytes.size());
    report({file_.file, begin, end}, complaint);
  }

  void report(Span place, const SvgComplaint& complaint) {
    diagnostics_.error("svg", place, complaint.what).hints.push_back(complaint.hint);
    stop();
  }

  void stop() {
    stopped_ = true;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  const PictureFile& file_;
  Diagnostics& diagnostics_;
  Owned<std::remove_pointer_t<XML_Parser>, XML_ParserFree> parser_;
  ShapePicture picture_;
  std::vector<Surroundings> surroundings_;  ///< of the open elements, but for silent ones
  std::vector<std::pair<std::string_view, std::string_view>> attributes_;  ///< of the current element
  std::vector<SvgProperty> properties_;
  std::size_t depth_ = 0;
  std::size_t silent_depth_ = 0;  ///< of the element within which nothing shows; 0: none
  std::size_t steps_ = 0;
  bool stopped_ = false;
  std::exception_ptr failure_;
};

}  // namespace

PictureHandle read_svg(const PictureFile& file, Diagnostics& diagnostics) {
  return SvgReader(file, diagnostics).read();
}

}  // namespace andel::picture
