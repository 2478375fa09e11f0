// A PDF file under construction: libharu's document with objects of our own among its objects.
// Turns libharu's statuses into exceptions; knows no page content and no structure.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <hpdf.h>
#include <hpdf_doc.h>

#include "draw/pdf_deflate.hpp"

namespace andel::draw {

/// The number of an indirect object.
enum class ObjectNumber : std::uint32_t {};

/// Appends "12 0 R".
void append_reference(std::string& out, ObjectNumber number);

/// Throws std::runtime_error, naming what was tried, when libharu reports anything but success.
void require(HPDF_STATUS status, const char* attempt);

/// The number of an object that libharu keeps as an indirect one.
ObjectNumber number_of(const void* libharu_object);

enum class Compression { none, deflate };

/// Objects that are numbered after all of libharu's and of which there may be tens of thousands: their text stands in
/// one buffer, since an object of libharu's for each would cost more than all the rest.
class PackedObjects {
 public:
  explicit PackedObjects(ObjectNumber first) : first_(first) {}

  /// The number that the object after the next `offset` ones will have.
  [[nodiscard]] ObjectNumber upcoming(std::size_t offset = 0) const {
    return ObjectNumber{static_cast<std::uint32_t>(first_) + static_cast<std::uint32_t>(begins_.size() + offset)};
  }
  /// Begins the next object; its text is what is appended to the result before the next call.
  std::string& begin() {
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
    return text_;
  }

  [[nodiscard]] std::size_t size() const { return begins_.size(); }
  [[nodiscard]] std::string_view text(std::size_t index) const {
    const std::size_t end = index + 1 < begins_.size() ? begins_[index + 1] : text_.size();
    return std::string_view(text_).substr(begins_[index], end - begins_[index]);
  }

 private:
  ObjectNumber first_;
  std::vector<std::uint32_t> begins_;
  std::string text_;
};

class PdfFile {
 public:
  PdfFile();

  [[nodiscard]] HPDF_Doc libharu() const { return document_.get(); }
  [[nodiscard]] Deflater& deflater() { return deflater_; }

  /// Adds a dictionary whose entries ("/Key value ...") are written as they stand. They may be set later.
  HPDF_Dict add_dictionary(std::string entries = {});
  void set_entries(HPDF_Dict dictionary, std::string entries);

  /// Adds a stream with `entries` beside its length and filter.
  HPDF_Dict add_stream(std::string_view bytes, Compression compression, std::string entries = {});
  /// Fills a stream that libharu has made, such as a page's.
  void fill_stream(HPDF_Dict stream, std::string_view bytes, Compression compression, std::string entries = {});

  /// Sets an entry of a dictionary of libharu's, in place of what it may have put there.
  void set(HPDF_Dict dictionary, const char* key, void* libharu_object);
  void set_text(HPDF_Dict dictionary, const char* key, std::string_view utf8);
  void set_name(HPDF_Dict dictionary, const char* key, const char* name);
  void set_integer(HPDF_Dict dictionary, const char* key, std::int32_t value);

  HPDF_Dict new_direct_dictionary();
  HPDF_Array new_direct_array();

  /// Opens the one block of packed objects. libharu must not be given a new object after that.
  PackedObjects& open_packed();
  [[nodiscard]] const PackedObjects* packed() const { return packed_.get(); }

 private:
  struct Free {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
  };

  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free> document_;
  std::deque<std::string> entries_;  ///< of our dictionaries and streams; libharu holds pointers to them
  std::unique_ptr<PackedObjects> packed_;
  Deflater deflater_;
};

}  // namespace andel::draw
