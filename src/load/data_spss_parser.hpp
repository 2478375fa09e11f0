// ReadStat's parser as an object: owns it, feeds it from a buffered file, carries exceptions across the C frames,
// and turns its errors into diagnostics. Only for the .cpp files that read SPSS files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>

#include <readstat.h>

#include "model/survey.hpp"
#include "support/diagnostic.hpp"
#include "support/owned.hpp"

namespace andel::load {

/// The standard library's functions are not to be named as template arguments.
inline void close_file(std::FILE* file) { std::fclose(file); }

class SpssParser {
 public:
  explicit SpssParser(const DataSource& source);

  /// Parses the file with handlers that have been set on `get()`; they receive `context`. False, with a
  /// diagnostic, if the file cannot be read to its end. Throws what a guarded handler has thrown.
  bool parse(void* context, Diagnostics& diagnostics);

  /// XXH3 (64 bits) of the file's bytes, and how many there are; 0 where there is no file.
  struct Content {
    std::uint64_t digest = 0;
    std::size_t size = 0;
  };
  Content measure();

  [[nodiscard]] readstat_parser_t* get() { return parser_.get(); }

  /// Runs the body of a handler: what it throws must not pass through ReadStat, so the parser is stopped instead.
  template <class Body>
  int guard(Body body) noexcept {
    try {
      return body();
    } catch (...) {
      thrown_ = std::current_exception();
      return READSTAT_HANDLER_ABORT;
    }
  }

 private:
  void report(readstat_error_t failure, Diagnostics& diagnostics) const;

  const DataSource& source_;
  Owned<readstat_parser_t, readstat_parser_free> parser_;
  Owned<std::FILE, close_file> file_;
  std::exception_ptr thrown_;
};

}  // namespace andel::load
