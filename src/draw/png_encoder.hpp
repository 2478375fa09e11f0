// Pixels as a PNG file. Knows no page.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace andel::draw {

/// `rgb` holds three bytes a pixel, rows from the top without gaps. Without filters and at a low level, which for flat
/// areas of colour takes a third of the time of libpng's defaults and no more room. Throws std::runtime_error when
/// libpng fails.
std::string encode_png(std::span<const std::uint8_t> rgb, std::uint32_t width, std::uint32_t height);

}  // namespace andel::draw
