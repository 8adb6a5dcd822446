console.log('releasing');
