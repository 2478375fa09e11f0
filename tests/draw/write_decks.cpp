// Writes the decks of these tests into a folder, for a validator or a person to look at, and says how long each took:
//
//     build/release/tests/draw/write_decks FOLDER && tests/conformance/run 2a,ua1 FOLDER/*.pdf

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "draw/document_maker.hpp"
#include "draw/draw.hpp"

namespace {

using andel::Document;
using andel::PageId;

double processor_milliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The shortest of some runs, which other programs have disturbed least.
template <class Make>
std::string time(const std::string& what, Make make) {
  constexpr int runs = 20;
  double shortest = 1e9;
  std::string bytes;
  for (int run = 0; run < runs; ++run) {
    const double begin = processor_milliseconds();
    bytes = make();
    shortest = std::min(shortest, processor_milliseconds() - begin);
  }
  fmt::print("{:<12} {:>8} bytes {:>8.2f} ms\n", what, bytes.size(), shortest);
  return bytes;
}

void write(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void write_deck(const std::filesystem::path& folder, const std::string& name, const Document& deck) {
  const auto& faces = andel::draw::test::lato();
  const auto& page = deck.pages[PageId{static_cast<std::uint32_t>(deck.pages.size() / 2)}];
  write(folder / (name + ".pdf"), time(name + ".pdf", [&] { return andel::draw::to_pdf(deck, faces); }));
  write(folder / (name + ".png"), time(name + ".png", [&] { return andel::draw::to_png(page, faces, 4.0 / 3); }));
  write(folder / (name + ".svg"), time(name + ".svg", [&] { return andel::draw::to_svg(page, faces); }));
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    fmt::print(stderr, "usage: {} FOLDER\n", arguments[0]);
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  write_deck(folder, "sample", andel::draw::test::sample_deck());
  write_deck(folder, "odd", andel::draw::test::odd_deck());
  write_deck(folder, "large", andel::draw::test::large_deck(42));
}
