#include "draw/pdf_writer.hpp"

#include <array>
#include <new>
#include <stdexcept>

#include <xxhash.h>

#include "draw/pdf_number.hpp"

namespace andel::draw {

namespace {

/// The comment of four high bytes tells transfer programs that the file is binary (PDF/A-2, 6.1.2).
constexpr std::string_view header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

/// Enough to compress well, few enough to unpack at once for a single object.
constexpr std::size_t objects_per_stream = 256;

/// One line of the cross-reference stream: type, position or stream number, generation or index.
struct Entry {
  enum class Kind : std::uint8_t { free = 0, plain = 1, packed = 2 };
  Kind kind = Kind::free;
  std::uint32_t place = 0;
  std::uint16_t detail = 0;
};
constexpr std::size_t entry_width = 7;

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

bool is_stream(const void* libharu_object) {
  const auto* head = static_cast<const HPDF_Obj_Header*>(libharu_object);
  return (head->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
         static_cast<HPDF_Dict>(const_cast<void*>(libharu_object))->stream != nullptr;
}

void append_big_endian(std::string& out, std::uint32_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

class Writer {
 public:
  explicit Writer(PdfFile& file) : file_(file), document_(file.libharu()) {}

  std::string write() {
    bytes_ = header;
    entries_.push_back({Entry::Kind::free, 0, 0xFFFF});
    const std::size_t own = file_.packed() == nullptr ? 0 : file_.packed()->size();
    entries_.resize(document_->xref->entries->count + own);
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

  void begin_plain(std::uint32_t number) {
    entries_[number] = {Entry::Kind::plain, static_cast<std::uint32_t>(bytes_.size()), 0};
    append_integer(bytes_, number);
    bytes_ += " 0 obj\n";
  }

  void write_streams() {
    StringStream out(document_->mmgr, bytes_);
    for (std::uint32_t number = 1; number < document_->xref->entries->count; ++number) {
      if (!is_stream(object(number))) continue;
      begin_plain(number);
      out.write(object(number));
      bytes_ += "\nendobj\n";
    }
  }

  void pack_dictionaries() {
    StringStream out(document_->mmgr, pack_);
    for (std::uint32_t number = 1; number < document_->xref->entries->count; ++number) {
      if (is_stream(object(number))) continue;
      note_packed(number);
      out.write(object(number));
      pack_ += '\n';
    }
  }

  void pack_own_objects() {
    if (file_.packed() == nullptr) return;
    for (std::size_t index = 0; index < file_.packed()->size(); ++index) {
      note_packed(document_->xref->entries->count + static_cast<std::uint32_t>(index));
      pack_ += file_.packed()->text(index);
      pack_ += '\n';
    }
  }

  /// Notes that the object `number` comes next in the pack, after making room.
  void note_packed(std::uint32_t number) {
    if (pack_count_ == objects_per_stream) flush_pack();
    const auto stream = static_cast<std::uint32_t>(document_->xref->entries->count +
                                                   (file_.packed() == nullptr ? 0 : file_.packed()->size()) + streams_);
    entries_[number] = {Entry::Kind::packed, stream, static_cast<std::uint16_t>(pack_count_)};
    append_integer(pack_index_, number);
    pack_index_ += ' ';
    append_integer(pack_index_, static_cast<std::int64_t>(pack_.size()));
    pack_index_ += ' ';
    ++pack_count_;
  }

  void flush_pack() {
    if (pack_count_ == 0) return;
    std::string dictionary = "<</Type/ObjStm/N ";
    append_integer(dictionary, static_cast<std::int64_t>(pack_count_));
    dictionary += "/First ";
    append_integer(dictionary, static_cast<std::int64_t>(pack_index_.size()));
    pack_index_ += pack_;
    entries_.emplace_back();
    begin_plain(static_cast<std::uint32_t>(entries_.size() - 1));
    append_stream(std::move(dictionary), pack_index_);
    ++streams_;
    pack_.clear();
    pack_index_.clear();
    pack_count_ = 0;
  }

  /// `dictionary` is open still.
  void append_stream(std::string dictionary, std::string_view content) {
    const std::string packed = file_.deflater().compress(content);
    dictionary += "/Filter/FlateDecode/Length ";
    append_integer(dictionary, static_cast<std::int64_t>(packed.size()));
    bytes_ += dictionary;
    bytes_ += ">>\nstream\n";
    bytes_ += packed;
    bytes_ += "\nendstream\nendobj\n";
  }

  void append_id(std::string& out) const {
    XXH128_canonical_t digest;
    XXH128_canonicalFromHash(&digest, XXH3_128bits(bytes_.data(), bytes_.size()));
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex = "<";
    for (const unsigned char byte : digest.digest) {
      hex += digits[byte >> 4];
      hex += digits[byte & 15];
    }
    hex += '>';
    out += "/ID[" + hex + hex + ']';
  }

  /// Lines as differences from the line above (PNG's predictor "up"): nearly all of them become zeros.
  [[nodiscard]] std::string cross_reference_lines() const {
    std::string lines;
    std::string above(entry_width, '\0');
    std::string line;
    for (const Entry& entry : entries_) {
      line.clear();
      append_big_endian(line, static_cast<std::uint32_t>(entry.kind), 1);
      append_big_endian(line, entry.place, 4);
      append_big_endian(line, entry.detail, 2);
      lines += '\2';
      for (std::size_t i = 0; i < entry_width; ++i) lines += static_cast<char>(line[i] - above[i]);
      above = line;
    }
    return lines;
  }

  void write_cross_reference() {
    const std::size_t start = bytes_.size();
    std::string dictionary = "<</Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Root ";
    append_reference(dictionary, number_of(document_->catalog));
    dictionary += "/Info ";
    append_reference(dictionary, number_of(document_->info));
    append_id(dictionary);
    entries_.emplace_back();
    begin_plain(static_cast<std::uint32_t>(entries_.size() - 1));
    dictionary += "/Size ";
    append_integer(dictionary, static_cast<std::int64_t>(entries_.size()));
    append_stream(std::move(dictionary), cross_reference_lines());
    bytes_ += "startxref\n";
    append_integer(bytes_, static_cast<std::int64_t>(start));
    bytes_ += "\n%%EOF\n";
  }

  PdfFile& file_;
  HPDF_Doc document_;
  std::string bytes_;
  std::vector<Entry> entries_;
  std::string pack_;
  std::string pack_index_;
  std::size_t pack_count_ = 0;
  std::uint32_t streams_ = 0;
};

}  // namespace

std::string write_file(PdfFile& file) { return Writer(file).write(); }

}  // namespace andel::draw
