mod approximations;
mod edge_cases;
mod golden;
mod properties;
