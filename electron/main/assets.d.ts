/** Types of the bundler's `?asset` imports: the path of a copied file at run time. */
/// <reference types="electron-vite/node" />
