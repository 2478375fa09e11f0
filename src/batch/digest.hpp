// SHA-256, for files and for what they were made from. Knows no file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace andel::batch {

class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;

  void add(std::string_view bytes);
  /// Adds a text so that where it ends can be told from the bytes.
  void add_part(std::string_view text);
  /// Lower-case hexadecimal digits of all that was added.
  [[nodiscard]] std::string take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Of one text.
std::string digest_of(std::string_view bytes);

}  // namespace andel::batch
