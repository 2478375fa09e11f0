#include "draw/pdf_writer.hpp"

#include <new>
#include <stdexcept>

#include <fmt/format.h>
#include <xxhash.h>

#include "draw/pdf_cross_reference.hpp"
#include "draw/pdf_number.hpp"

namespace andel::draw {

namespace {

/// The comment of four high bytes tells transfer programs that the file is binary (PDF/A-2, 6.1.2).
constexpr std::string_view header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

/// Enough to compress well, few enough to unpack at once for a single object.
constexpr std::size_t objects_per_stream = 256;

HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (const std::bad_alloc&) {  // must not travel through C
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

/// Lets libharu write into a string.
class StringStream {
 public:
  StringStream(HPDF_MMgr memory, std::string& target)
      : stream_(HPDF_CallbackWriter_New(memory, append_bytes, &target)) {
    if (stream_ == nullptr) throw std::bad_alloc();
  }
  ~StringStream() { HPDF_Stream_Free(stream_); }
  StringStream(const StringStream&) = delete;
  StringStream& operator=(const StringStream&) = delete;

  void write(void* libharu_object) {
    require(HPDF_Obj_WriteValue(libharu_object, stream_, nullptr), "write an object");
  }

 private:
  HPDF_Stream stream_;
};

bool is_stream(void* libharu_object) {
  const auto* head = static_cast<const HPDF_Obj_Header*>(libharu_object);
  return (head->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
         static_cast<HPDF_Dict>(libharu_object)->stream != nullptr;
}

class Writer {
 public:
  explicit Writer(PdfFile& file)
      : file_(file),
        document_(file.libharu()),
        libharu_count_(document_->xref->entries->count),
        packed_count_(file.packed() == nullptr ? 0 : static_cast<std::uint32_t>(file.packed()->size())),
        places_(libharu_count_ + packed_count_),
        bytes_(header) {}

  std::string write() {
    write_streams();  // first: libharu notes their lengths, which are objects too, while it writes them
    pack_dictionaries();
    pack_own_objects();
    flush_pack();
    write_cross_reference();
    require(HPDF_GetError(document_), "write the file");
    return std::move(bytes_);
  }

 private:
  [[nodiscard]] void* object(std::uint32_t number) const {
    return static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(document_->xref->entries, number))->obj;
  }

  void begin_object(std::uint32_t number) {
    places_.note_plain(number, bytes_.size());
    append_integer(bytes_, number);
    bytes_ += " 0 obj\n";
  }

  void write_streams() {
    StringStream out(document_->mmgr, bytes_);
    for (std::uint32_t number = 1; number < libharu_count_; ++number) {
      if (!is_stream(object(number))) continue;
      begin_object(number);
      out.write(object(number));
      bytes_ += "\nendobj\n";
    }
  }

  void pack_dictionaries() {
    StringStream out(document_->mmgr, pack_);
    for (std::uint32_t number = 1; number < libharu_count_; ++number) {
      if (is_stream(object(number))) continue;
      begin_packed(number);
      out.write(object(number));
      pack_ += '\n';
    }
  }

  void pack_own_objects() {
    for (std::uint32_t index = 0; index < packed_count_; ++index) {
      begin_packed(libharu_count_ + index);
      pack_ += file_.packed()->text(index);
      pack_ += '\n';
    }
  }

  /// Object `number` comes next in the pack; a full one is written first.
  void begin_packed(std::uint32_t number) {
    if (pack_count_ == objects_per_stream) flush_pack();
    if (pack_count_ == 0) pack_number_ = places_.add();
    places_.note_packed(number, pack_number_, pack_count_++);
    append_integer(pack_index_, number);
    pack_index_ += ' ';
    append_integer(pack_index_, static_cast<std::int64_t>(pack_.size()));
    pack_index_ += ' ';
  }

  void flush_pack() {
    if (pack_count_ == 0) return;
    const std::string entries = fmt::format("/Type/ObjStm/N {}/First {}", pack_count_, pack_index_.size());
    begin_object(pack_number_);
    append_stream(entries, pack_index_ + pack_);
    pack_.clear();
    pack_index_.clear();
    pack_count_ = 0;
  }

  void append_stream(std::string_view entries, std::string_view content) {
    const std::string small = file_.deflater().compress(content);
    bytes_ += fmt::format("<<{}/Filter/FlateDecode/Length {}>>\nstream\n", entries, small.size());
    bytes_ += small;
    bytes_ += "\nendstream\nendobj\n";
  }

  /// In hex, of all that has been written.
  [[nodiscard]] std::string digest() const {
    const XXH128_hash_t hash = XXH3_128bits(bytes_.data(), bytes_.size());
    return fmt::format("{:016X}{:016X}", hash.high64, hash.low64);
  }

  void write_cross_reference() {
    const std::size_t start = bytes_.size();
    std::string entries = CrossReference::format;
    entries += fmt::format("/ID[<{0}><{0}>]/Root ", digest());
    append_reference(entries, number_of(document_->catalog));
    entries += "/Info ";
    append_reference(entries, number_of(document_->info));
    begin_object(places_.add());
    entries += fmt::format("/Size {}", places_.size());
    append_stream(entries, places_.lines());
    bytes_ += fmt::format("startxref\n{}\n%%EOF\n", start);
  }

  PdfFile& file_;
  HPDF_Doc document_;
  std::uint32_t libharu_count_;
  std::uint32_t packed_count_;
  CrossReference places_;
  std::string bytes_;

  std::string pack_;        ///< the objects of the object stream being filled
  std::string pack_index_;  ///< the numbers and places that come before them
  std::size_t pack_count_ = 0;
  std::uint32_t pack_number_ = 0;
};

}  // namespace

std::string write_file(PdfFile& file) { return Writer(file).write(); }

}  // namespace andel::draw
