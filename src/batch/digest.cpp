#include "batch/digest.hpp"

#include <array>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>
#include <nettle/sha2.h>

namespace andel::batch {

struct Digest::State {
  sha256_ctx context;
};

Digest::Digest() : state_(std::make_unique<State>()) { sha256_init(&state_->context); }

Digest::~Digest() = default;

void Digest::add(std::string_view bytes) {
  sha256_update(&state_->context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

void Digest::add_part(std::string_view text) {
  add(fmt::format("{}:", text.size()));
  add(text);
}

std::string Digest::take() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes;
  sha256_digest(&state_->context, bytes.size(), bytes.data());
  std::string digits;
  for (const std::uint8_t byte : bytes) fmt::format_to(std::back_inserter(digits), "{:02x}", byte);
  return digits;
}

std::string digest_of(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.take();
}

}  // namespace andel::batch
