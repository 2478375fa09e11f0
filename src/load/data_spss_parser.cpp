#include "load/data_spss_parser.hpp"

#include <array>
#include <new>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <xxhash.h>

#include "load/unreadable_file.hpp"

namespace andel::load {
namespace {

// ReadStat asks for a few bytes at a time: stdio's buffer saves thousands of system calls.
std::FILE* file_of(void* context) { return static_cast<std::FILE*>(context); }

int open_nothing(const char*, void*) { return 0; }
int close_nothing(void*) { return 0; }

ssize_t read_bytes(void* buffer, size_t size, void* context) {
  return static_cast<ssize_t>(std::fread(buffer, 1, size, file_of(context)));
}

readstat_off_t seek(readstat_off_t offset, readstat_io_flags_t whence, void* context) {
  const int origin = whence == READSTAT_SEEK_SET ? SEEK_SET : whence == READSTAT_SEEK_CUR ? SEEK_CUR : SEEK_END;
  if (fseeko(file_of(context), offset, origin) != 0) return -1;
  return ftello(file_of(context));
}

readstat_error_t show_no_progress(long, readstat_progress_handler, void*, void*) { return READSTAT_OK; }

/// What a failure means to somebody who has the file, and what to do about it.
struct Explanation {
  std::string_view what;
  std::string_view next_step;
};

Explanation explain(readstat_error_t failure) {
  switch (failure) {
    case READSTAT_ERROR_READ:
    case READSTAT_ERROR_SEEK:
    case READSTAT_ERROR_ROW_COUNT_MISMATCH:
      return {"ends before its last case", "the file is cut off or still being written: copy it again"};
    case READSTAT_ERROR_UNSUPPORTED_CHARSET:
      return {"is in a character set that is not known here", "save it in UTF-8: SET UNICODE=ON in SPSS"};
    case READSTAT_ERROR_CONVERT:
    case READSTAT_ERROR_CONVERT_BAD_STRING:
    case READSTAT_ERROR_CONVERT_SHORT_STRING:
    case READSTAT_ERROR_CONVERT_LONG_STRING:
      return {"has a text that is not in the character set which the file declares",
              "save it in UTF-8, or declare `encoding: iso-8859-1` beside `file:`"};
    case READSTAT_ERROR_UNSUPPORTED_COMPRESSION:
    case READSTAT_ERROR_UNSUPPORTED_FILE_FORMAT_VERSION:
      return {"is in a form of the format that is not known here", "save it again as .sav"};
    default:  // also memory that cannot be had: a damaged file asks for absurd amounts
      return {"is damaged", "open and save it in SPSS or PSPP, or export it as CSV"};
  }
}

/// ReadStat calls everything that is short a file that could not be read.
bool begins_as_spss(std::FILE* file) {
  std::array<char, 4> begin{};
  const std::size_t count = std::fread(begin.data(), 1, begin.size(), file);
  std::rewind(file);
  const std::string_view magic(begin.data(), count);
  return magic == "$FL2" || magic == "$FL3";
}

}  // namespace

SpssParser::SpssParser(const DataSource& source)
    : source_(source), parser_(readstat_parser_init()), file_(std::fopen(source.path.c_str(), "rb")) {
  if (!parser_) throw std::bad_alloc();
  readstat_set_open_handler(get(), open_nothing);
  readstat_set_close_handler(get(), close_nothing);
  readstat_set_read_handler(get(), read_bytes);
  readstat_set_seek_handler(get(), seek);
  readstat_set_update_handler(get(), show_no_progress);
  readstat_set_io_ctx(get(), file_.get());
  if (source.encoding == Encoding::latin1) readstat_set_file_character_encoding(get(), "ISO-8859-1");
}

bool SpssParser::parse(void* context, Diagnostics& diagnostics) {
  if (!file_) {
    diagnostics.error("unreadable-data", source_.span, fmt::format("cannot read `{}`", source_.path)).hints =
        explain_unreadable(source_.path);
    return false;
  }
  if (!begins_as_spss(file_.get())) {
    diagnostics.error("not-spss", source_.span, fmt::format("`{}` is no SPSS file", source_.path))
        .hints.emplace_back("if it is CSV, give it a name that ends in .csv");
    return false;
  }
  const readstat_error_t failure = readstat_parse_sav(get(), source_.path.c_str(), context);
  if (thrown_) std::rethrow_exception(thrown_);
  if (failure != READSTAT_OK) report(failure, diagnostics);
  return failure == READSTAT_OK;
}

SpssParser::Content SpssParser::measure() {
  Content content;
  if (!file_) return content;
  const Owned<XXH3_state_t, XXH3_freeState> state(XXH3_createState());
  if (!state) throw std::bad_alloc();
  XXH3_64bits_reset(state.get());
  std::vector<char> buffer(std::size_t{1} << 16);
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file_.get())) {
    XXH3_64bits_update(state.get(), buffer.data(), count);
    content.size += count;
  }
  std::rewind(file_.get());
  content.digest = XXH3_64bits_digest(state.get());
  return content;
}

void SpssParser::report(readstat_error_t failure, Diagnostics& diagnostics) const {
  const Explanation explanation = explain(failure);
  auto& error =
      diagnostics.error("unreadable-data", source_.span,
                        fmt::format("`{}` {} ({})", source_.path, explanation.what, readstat_error_message(failure)));
  error.hints.emplace_back(explanation.next_step);
}

}  // namespace andel::load
