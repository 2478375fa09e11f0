// What people answer about the companies whose customers they are. Knows no file.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "companies.hpp"

namespace andel::sample {

/// How the person was last in touch with the company.
enum class Contact { meeting = 1, telephone, chat, mail };

/// One person about one company.
struct Rating {
  int customer = 0;
  std::size_t category = 0;
  int company = 0;  ///< its code
  Contact contact = Contact::meeting;
  std::array<int, statements.size()> answers{};  ///< 1 "inte alls" to 5 "mycket", 9: don't know
};

/// The ratings of `customers` people, person by person: one of each at least.
std::vector<Rating> rate(int customers);

}  // namespace andel::sample
