#include "support/memory.hpp"

#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace andel {

namespace {

constexpr int plenty = 1 << 30;
constexpr int growth = 16 << 20;

void keep_freed_memory() {
  mallopt(M_TRIM_THRESHOLD, plenty);
  mallopt(M_MMAP_THRESHOLD, plenty);
  mallopt(M_TOP_PAD, growth);
}

std::uintptr_t heap_end() { return reinterpret_cast<std::uintptr_t>(sbrk(0)); }

void prefer_large_pages() {
  constexpr std::uintptr_t large_page = 2 << 20;
  const auto begin = (heap_end() + large_page - 1) & ~(large_page - 1);
  void* volatile block = std::malloc(growth / 64);  // more than the heap has yet, so that it grows
  std::free(block);
  const auto end = heap_end() & ~(large_page - 1);
  if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
}

}  // namespace

void prepare_memory() {
  keep_freed_memory();
  prefer_large_pages();
}

}  // namespace andel
