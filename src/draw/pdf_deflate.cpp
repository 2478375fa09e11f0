#include "draw/pdf_deflate.hpp"

#include <new>

#include <libdeflate.h>

namespace andel::draw {

namespace {

/// Of libdeflate's 1 to 12: 6 would take twice the time to save one byte in sixteen of a deck.
constexpr int compression_level = 1;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(compression_level)) {
  if (!compressor_) throw std::bad_alloc();
}

std::string Deflater::compress(std::string_view bytes) {
  std::string packed(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), packed.data(), packed.size()));
  return packed;
}

}  // namespace andel::draw
