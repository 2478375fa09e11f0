#include "draw/pdf_file.hpp"

#include <new>
#include <stdexcept>

#include <fmt/format.h>

#include "draw/pdf_number.hpp"
#include "draw/pdf_string.hpp"

namespace andel::draw {

namespace {

constexpr std::uint32_t number_mask = 0x00FF'FFFF;  // the upper byte of libharu's obj_id holds flags

/// libharu calls this when it comes to writing a dictionary of ours, between its own entries and the closing ">>".
HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  const auto& entries = *static_cast<const std::string*>(dictionary->attr);
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(entries.data()),
                           static_cast<HPDF_UINT>(entries.size()));
}

template <class Object>
Object* require_object(Object* object) {
  if (object == nullptr) throw std::bad_alloc();
  return object;
}

}  // namespace

void append_reference(std::string& out, ObjectNumber number) {
  append_integer(out, static_cast<std::uint32_t>(number));
  out += " 0 R";
}

void require(HPDF_STATUS status, const char* attempt) {
  if (status != HPDF_OK)
    throw std::runtime_error(fmt::format("libharu failed to {} (status {:#06x})", attempt, status));
}

ObjectNumber number_of(const void* libharu_object) {
  return ObjectNumber{static_cast<const HPDF_Obj_Header*>(libharu_object)->obj_id & number_mask};
}

PdfFile::PdfFile() : document_(HPDF_NewEx(nullptr, nullptr, nullptr, 0, nullptr)) {
  if (!document_) throw std::bad_alloc();
}

HPDF_Dict PdfFile::add_dictionary(std::string entries) {
  HPDF_Dict dictionary = require_object(HPDF_Dict_New(document_->mmgr));
  dictionary->write_fn = write_entries;
  dictionary->attr = &entries_.emplace_back(std::move(entries));
  require(HPDF_Xref_Add(document_->xref, dictionary), "add an object");
  return dictionary;
}

void PdfFile::set_entries(HPDF_Dict dictionary, std::string entries) {
  *static_cast<std::string*>(dictionary->attr) = std::move(entries);
}

HPDF_Dict PdfFile::add_stream(std::string_view bytes, Compression compression, std::string entries) {
  HPDF_Dict stream = require_object(HPDF_DictStream_New(document_->mmgr, document_->xref));
  fill_stream(stream, bytes, compression, std::move(entries));
  return stream;
}

void PdfFile::fill_stream(HPDF_Dict stream, std::string_view bytes, Compression compression, std::string entries) {
  std::string packed;
  if (compression == Compression::deflate) {
    packed = deflater_.compress(bytes);
    bytes = packed;
    entries += "/Filter/FlateDecode";
  }
  stream->filter = HPDF_STREAM_FILTER_NONE;  // libharu's own deflate takes twice the time
  stream->write_fn = write_entries;
  stream->attr = &entries_.emplace_back(std::move(entries));
  require(HPDF_Stream_Write(stream->stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                            static_cast<HPDF_UINT>(bytes.size())),
          "fill a stream");
}

void PdfFile::set(HPDF_Dict dictionary, const char* key, void* libharu_object) {
  require(HPDF_Dict_Add(dictionary, key, require_object(libharu_object)), key);
}

void PdfFile::set_text(HPDF_Dict dictionary, const char* key, std::string_view utf8) {
  // As binary, since libharu's own conversion turns what lies beyond U+FFFF into spaces.
  std::string text = to_utf16(utf8);
  set(dictionary, key,
      HPDF_Binary_New(document_->mmgr, reinterpret_cast<HPDF_BYTE*>(text.data()), static_cast<HPDF_UINT>(text.size())));
}

void PdfFile::set_name(HPDF_Dict dictionary, const char* key, const char* name) {
  require(HPDF_Dict_AddName(dictionary, key, name), key);
}

void PdfFile::set_integer(HPDF_Dict dictionary, const char* key, std::int32_t value) {
  require(HPDF_Dict_AddNumber(dictionary, key, value), key);
}

HPDF_Dict PdfFile::new_direct_dictionary() { return require_object(HPDF_Dict_New(document_->mmgr)); }

HPDF_Array PdfFile::new_direct_array() { return require_object(HPDF_Array_New(document_->mmgr)); }

PackedObjects& PdfFile::open_packed() {
  if (packed_) throw std::logic_error("the packed objects of a file are opened once");
  packed_ = std::make_unique<PackedObjects>(ObjectNumber{document_->xref->entries->count});
  return *packed_;
}

}  // namespace andel::draw
