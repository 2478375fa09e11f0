#include "archive/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "support/machine_error.hpp"

namespace andel::archive {

namespace {

constexpr int patience_in_milliseconds = 5000;

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close(handle); }

Database::Database(const std::string& path, Access access) : path_(path) {
  sqlite3* opened = nullptr;
  const int flags = access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
  handle_.reset(opened);
  if (code != SQLITE_OK) refuse();
  sqlite3_busy_timeout(opened, patience_in_milliseconds);
}

void Database::refuse() const {
  const char* reason = handle_ ? sqlite3_errmsg(handle_.get()) : "out of memory";
  throw MachineError(fmt::format("{}: {}", path_, reason));
}

void Database::run(const std::string& statements) {
  if (sqlite3_exec(handle_.get(), statements.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) refuse();
}

std::int64_t Database::ask(const std::string& question) {
  Statement statement(*this, question);
  return statement.step() ? statement.integer() : 0;
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(Database& database, std::string_view words) : database_(database) {
  sqlite3_stmt* prepared = nullptr;
  check(sqlite3_prepare_v2(database.handle(), words.data(), static_cast<int>(words.size()), &prepared, nullptr));
  handle_.reset(prepared);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) database_.refuse();
}

Statement& Statement::bind(std::string_view text) {
  check(sqlite3_bind_text(handle_.get(), ++parameter_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bind(double number) {
  check(sqlite3_bind_double(handle_.get(), ++parameter_, number));
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  check(sqlite3_bind_int64(handle_.get(), ++parameter_, number));
  return *this;
}

void Statement::run() {
  while (step()) {
  }
  parameter_ = 0;
  check(sqlite3_reset(handle_.get()));
}

bool Statement::step() {
  column_ = 0;
  const int code = sqlite3_step(handle_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_.refuse();
  return code == SQLITE_ROW;
}

std::string Statement::text() {
  const int length = sqlite3_column_bytes(handle_.get(), column_);
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column_++));
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(length));
}

double Statement::number() { return sqlite3_column_double(handle_.get(), column_++); }

std::int64_t Statement::integer() { return sqlite3_column_int64(handle_.get(), column_++); }

}  // namespace andel::archive
