// Holds font files against the checksums that their manifest declares. Reads whole files, so only `check` asks.
#include <algorithm>
#include <array>
#include <fstream>

#include <fmt/format.h>
#include <nettle/sha2.h>

#include "load/load.hpp"

namespace andel::load {

namespace {

/// Lower-case hexadecimal digits of a file's SHA-256; nothing where it cannot be read.
std::optional<std::string> digest_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  sha256_ctx context;
  sha256_init(&context);
  std::array<char, 65536> block;
  while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
    const auto length = static_cast<std::size_t>(stream.gcount());
    sha256_update(&context, length, reinterpret_cast<const std::uint8_t*>(block.data()));
  }
  if (stream.bad()) return std::nullopt;
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
  sha256_digest(&context, digest.size(), digest.data());
  std::string digits;
  for (const std::uint8_t byte : digest) fmt::format_to(std::back_inserter(digits), "{:02x}", byte);
  return digits;
}

/// Whoever opens the face to set a text in it finds the same fault.
bool is_reported(const FaceSource& face, const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics.all(), [&](const Diagnostic& said) {
    return said.severity == Severity::error && said.span == face.span;
  });
}

}  // namespace

void check_fonts(const Brand& brand, Diagnostics& diagnostics) {
  for (const auto& face : brand.faces) {
    const auto digest = digest_of(face.path);
    if (!digest && is_reported(face, diagnostics)) continue;
    if (!digest) {
      auto& error =
          diagnostics.error("font-missing", face.span, fmt::format("the font file `{}` cannot be read", face.path));
      if (!face.package.empty()) error.hints.push_back(fmt::format("install the Debian package {}", face.package));
    } else if (!face.sha256.empty() && *digest != face.sha256) {
      diagnostics
          .warning("font-checksum", face.span,
                   fmt::format("the font file `{}` is not the one declared here", face.path))
          .hints.push_back(fmt::format("its checksum is {}: lines may break differently", *digest));
    }
  }
}

}  // namespace andel::load
