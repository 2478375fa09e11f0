#include "draw/pdf_text.hpp"

#include <cmath>

#include "draw/glyph_source.hpp"
#include "draw/pdf_number.hpp"
#include "draw/pdf_string.hpp"

namespace andel::draw {

void TextShower::show(const TextRun& run, PdfFont& font, std::string& out) {
  share_source(run, sources_);
  pending_ = 0;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const Glyph& glyph = run.glyphs[i];
    if (glyph.dy != rise_) set_rise(glyph.dy, run.size, out);
    show_glyph(glyph, font.code(glyph.id, sources_[i]));
  }
  flush(out);
  if (rise_ != 0) set_rise(0, run.size, out);
}

void TextShower::show_glyph(const Glyph& glyph, FontCode code) {
  // Whole 1/1000 of the size do; what they leave over is carried on, so that errors do not add up.
  const double move = std::trunc(pending_ + static_cast<double>(glyph.dx));
  if (move != 0) {
    close_string();
    append_number(elements_, -move, 0);
    adjusted_ = true;
  }
  pending_ += static_cast<double>(glyph.advance) - static_cast<double>(code.width) - move;
  codes_ += static_cast<char>(code.code >> 8);
  codes_ += static_cast<char>(code.code & 0xFF);
}

void TextShower::set_rise(float rise, Pt size, std::string& out) {
  flush(out);
  append_number(out, static_cast<double>(rise) * size / 1000, 2);
  out += " Ts\n";
  rise_ = rise;
}

void TextShower::close_string() {
  if (codes_.empty()) return;
  append_literal_string(elements_, codes_);
  codes_.clear();
}

void TextShower::flush(std::string& out) {
  close_string();
  if (elements_.empty()) return;
  if (adjusted_) out += '[';
  out += elements_;
  out += adjusted_ ? "]TJ\n" : "Tj\n";
  elements_.clear();
  adjusted_ = false;
}

}  // namespace andel::draw
