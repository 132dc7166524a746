# How well the ranking of ties finds those about to be lost: reach_figures [FOLDER]
find_package(fmt REQUIRED) # found in src/ for src/ only
add_executable(reach_figures ${CMAKE_CURRENT_LIST_DIR}/reach_figures.cpp)
target_link_libraries(reach_figures PRIVATE reach fmt::fmt)
target_compile_definitions(reach_figures PRIVATE GOODTURN_TIES="${CMAKE_SOURCE_DIR}/../shared/corpus/ties")
