// Deflate in zlib's wrapping, as /FlateDecode wants it. Knows no PDF object.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace andel::draw {

class Deflater {
 public:
  Deflater();
  [[nodiscard]] std::string compress(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace andel::draw
