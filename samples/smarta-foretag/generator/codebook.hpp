// What the generator needs of codebook.yaml: the columns of a data file, their codes, and the words for them.
// The sample's own small reader: it must not depend on the product whose tests rest on the sample.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace andel::sample {

/// The four columns that respondents are divided by, in the order of the codebook and of the data files.
enum class Column { size, industry, region, role };
constexpr std::size_t column_count = 4;

/// A code and what it stands for: a point of the answer scale (no id) or a segment of a banner.
struct Category {
  int code = 0;
  std::string id;
  std::string label;
};

struct Banner {
  std::string column;
  std::string label;
  std::vector<Category> categories;
};

/// One segment of one banner, such as the large companies.
struct Place {
  Column column = Column::size;
  int code = 0;
};

struct Item {
  std::string id;
  std::string label;
};

struct Codebook {
  std::string survey;
  std::vector<Item> items;
  std::vector<Category> scale;  ///< with don't-know
  std::array<Banner, column_count> banners;
  std::vector<std::size_t> dimensions;          ///< positions of the items that make up the index
  std::map<std::string, std::string> segments;  ///< id -> expression: what is no single code of a banner

  /// Position of an item. Throws std::runtime_error where there is none.
  [[nodiscard]] std::size_t item(std::string_view id) const;
  [[nodiscard]] Column column(std::string_view name) const;
  [[nodiscard]] Place place(std::string_view segment) const;
};

/// Throws std::runtime_error, or yaml-cpp's exception, where the file is not as expected.
Codebook read_codebook(const std::filesystem::path& path);

}  // namespace andel::sample
