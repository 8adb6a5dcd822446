console.log('run by a script of the package, once it is built');
