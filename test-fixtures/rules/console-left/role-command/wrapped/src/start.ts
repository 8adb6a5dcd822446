console.log('reached through what is built');
