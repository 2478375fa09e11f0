// The companies that are rated, and how their customers find them. Made up; names stand in the codebook.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "units.hpp"

namespace andel::sample {

/// The statements, in the order of the data's columns: the one of the index first.
inline constexpr std::array<std::string_view, 5> statements{"empathy", "listens", "understands", "acts", "reachable"};

struct Company {
  std::int64_t customers = 0;  ///< in 1000 of those who have some company of the category
  Leaning leaning = 0;         ///< of its customers, in 1/1000 of the standard deviation between people
  Leaning reachable = 0;       ///< how much easier than that it is to reach somebody there
};

struct Category {
  std::string_view column;
  std::int64_t users = 0;  ///< in 1000 of all people
  std::vector<Company> companies;
};

/// In the order of the data's columns; a company's code is its position from 1.
const std::vector<Category>& categories();

}  // namespace andel::sample
